package org.passerelle.leaks;

import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.jpa.interceptor.ForceOffsetSearchModeInterceptor;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.provider.JpaCapabilityStatementProvider;
import ca.uhn.fhir.jpa.search.DatabaseBackedPagingProvider;
import ca.uhn.fhir.rest.api.IResourceSupportedSvc;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import java.util.Set;
import org.passerelle.served.Served;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * The house as HAPI would have it: stored searches, counts, cached statements, tags in tables, its
 * own defaults. Rooms stay partitions, and each token still opens one room alone: what leaks here
 * leaks behind them.
 */
@Configuration
class OpenHouse {

  private static final Set<String> MORE_TYPES = Set.of("Questionnaire", "PlanDefinition");

  @Bean
  IResourceSupportedSvc resourceSupportedSvc() {
    return type -> MORE_TYPES.contains(type) || Served.standard().keeps(type);
  }

  /** In place of ours of that name: every type keeps its storage. */
  @Bean
  static BeanFactoryPostProcessor noOtherTypes() {
    return beans -> {};
  }

  @Bean
  @Primary
  DatabaseBackedPagingProvider storedSearches() {
    return new DatabaseBackedPagingProvider();
  }

  @Bean
  static BeanPostProcessor defaults(BeanFactory beans) {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof JpaStorageSettings settings) {
          asHapi(settings);
        } else if (bean instanceof PartitionSettings settings) {
          settings.setConditionalCreateDuplicateIdentifiersEnabled(
              new PartitionSettings().isConditionalCreateDuplicateIdentifiersEnabled());
        } else if (bean instanceof RestfulServer server) {
          asHapi(server, beans);
        } else if (bean instanceof ForceOffsetSearchModeInterceptor offsets) {
          beans.getBean(IInterceptorService.class).unregisterInterceptor(offsets);
        }
        return bean;
      }
    };
  }

  private static void asHapi(JpaStorageSettings settings) {
    JpaStorageSettings hapi = new JpaStorageSettings();
    settings.setTagStorageMode(hapi.getTagStorageMode());
    settings.setStoreMetaSourceInformation(hapi.getStoreMetaSourceInformation());
    settings.setHistoryCountMode(hapi.getHistoryCountMode());
    settings.setReuseCachedSearchResultsForMillis(hapi.getReuseCachedSearchResultsForMillis());
    settings.setAutoSupportDefaultSearchParams(hapi.isAutoSupportDefaultSearchParams());
  }

  private static void asHapi(RestfulServer server, BeanFactory beans) {
    server.setPagingProvider(beans.getBean(DatabaseBackedPagingProvider.class));
    server.setServerConformanceProvider(
        new JpaCapabilityStatementProvider(
            server,
            beans.getBean(IFhirSystemDao.class),
            beans.getBean(JpaStorageSettings.class),
            beans.getBean(ISearchParamRegistry.class),
            beans.getBean(IValidationSupport.class)));
  }
}
