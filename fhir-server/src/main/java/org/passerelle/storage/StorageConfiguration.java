package org.passerelle.storage;

import ca.uhn.fhir.batch2.jobs.config.Batch2JobsConfig;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.config.ThreadPoolFactoryConfig;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.jpa.batch2.JpaBatch2Config;
import ca.uhn.fhir.jpa.config.HibernatePropertiesProvider;
import ca.uhn.fhir.jpa.config.r4.FhirContextR4Config;
import ca.uhn.fhir.jpa.config.r4.JpaR4Config;
import ca.uhn.fhir.jpa.config.util.HapiEntityManagerFactoryUtil;
import ca.uhn.fhir.jpa.config.util.ResourceCountCacheUtil;
import ca.uhn.fhir.jpa.dao.FulltextSearchSvcImpl;
import ca.uhn.fhir.jpa.dao.IFulltextSearchSvc;
import ca.uhn.fhir.jpa.dao.search.HSearchSortHelperImpl;
import ca.uhn.fhir.jpa.dao.search.IHSearchSortHelper;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.config.SubscriptionSettings;
import ca.uhn.fhir.jpa.search.IStaleSearchDeletingSvc;
import ca.uhn.fhir.jpa.search.StaleSearchDeletingSvcImpl;
import ca.uhn.fhir.jpa.subscription.channel.config.SubscriptionChannelConfig;
import ca.uhn.fhir.jpa.util.ResourceCountCache;
import ca.uhn.fhir.rest.api.IResourceSupportedSvc;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import jakarta.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.passerelle.limit.Costs;
import org.passerelle.served.Served;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

/** HAPI FHIR JPA, R4, with as little of it as a room needs: design section 9. */
@Configuration(proxyBeanMethods = false)
@Import({
  JpaR4Config.class,
  JpaBatch2Config.class,
  Batch2JobsConfig.class,
  ThreadPoolFactoryConfig.class,
  SubscriptionChannelConfig.class,
  SchemaConfiguration.class
})
public class StorageConfiguration {

  @Bean
  static LazyRepositories lazyRepositories() {
    return new LazyRepositories();
  }

  @Bean
  static NoOtherTypes noOtherTypes() {
    return new NoOtherTypes();
  }

  /**
   * In place of HAPI's own: the one that reads our definitions, so that a type is scanned once. A
   * consent may be about one version: without it, it would be about all.
   */
  @Bean
  @Primary
  FhirContext primaryFhirContext() {
    FhirContext fhir = FhirContextR4Config.configureFhirContext(FhirContext.forR4Cached());
    fhir.getParserOptions()
        .setDontStripVersionsFromReferencesAtPaths("Consent.provision.data.reference");
    return fhir;
  }

  @Bean
  PartitionSettings partitionSettings() {
    return RoomStorage.partitions();
  }

  @Bean
  JpaStorageSettings jpaStorageSettings(Costs costs) {
    return RoomStorage.storage(costs.pageSize());
  }

  /** HAPI asks for it; no subscription type is supported, our own jobs deliver (decision 0005). */
  @Bean
  SubscriptionSettings subscriptionSettings() {
    SubscriptionSettings settings = new SubscriptionSettings();
    settings.setCrossPartitionSubscriptionEnabled(false);
    return settings;
  }

  @Bean
  @Primary
  LocalContainerEntityManagerFactoryBean entityManagerFactory(
      DataSource dataSource,
      Schema schema,
      ConfigurableListableBeanFactory beans,
      FhirContext fhir,
      JpaStorageSettings settings) {
    LocalContainerEntityManagerFactoryBean factory =
        HapiEntityManagerFactoryUtil.newEntityManagerFactory(beans, fhir, settings);
    factory.setPersistenceUnitName("rooms");
    factory.setDataSource(dataSource);
    factory.setJpaPropertyMap(HibernateSettings.forDatabase(schema.database()));
    return factory;
  }

  @Bean
  @Primary
  JpaTransactionManager transactionManager(EntityManagerFactory factory, OpenRooms rooms) {
    return new RoomTransactions(factory, rooms);
  }

  @Bean
  OpenRooms openRooms(DataSource dataSource, Schema schema) {
    return new OpenRooms(dataSource, schema.database());
  }

  @Bean
  @Primary
  HibernatePropertiesProvider dialectProvider(LocalContainerEntityManagerFactoryBean factory) {
    return new KnownDialect(factory);
  }

  @Bean
  OffsetPaging offsetPaging(Costs costs) {
    return new OffsetPaging(costs.pageSize());
  }

  @Bean
  StableOrder stableOrder(IInterceptorService interceptors) {
    StableOrder order = new StableOrder();
    interceptors.registerInterceptor(order);
    return order;
  }

  @Bean
  @Primary
  ServedSearchParameters searchParamProvider(FhirContext fhir) {
    return new ServedSearchParameters(fhir, Served.standard());
  }

  @Bean
  ISearchParamRegistry searchParamRegistry(ServedSearchParameters searchParamProvider) {
    return new ServedRegistry(searchParamProvider);
  }

  @Bean
  IFulltextSearchSvc fullTextSearchSvc() {
    return new FulltextSearchSvcImpl();
  }

  @Bean
  IStaleSearchDeletingSvc staleSearchDeletingSvc() {
    return new StaleSearchDeletingSvcImpl();
  }

  /** Only these types get a provider; the rest are not reachable over HTTP at all. */
  @Bean
  IResourceSupportedSvc resourceSupportedSvc() {
    return type -> Served.standard().keeps(type);
  }

  @Bean(name = "myResourceCountsCache")
  ResourceCountCache resourceCountsCache(IFhirSystemDao<?, ?> system) {
    return ResourceCountCacheUtil.newResourceCountCache(system);
  }

  @Bean
  IHSearchSortHelper hSearchSortHelper(ISearchParamRegistry registry) {
    return new HSearchSortHelperImpl(registry);
  }
}
