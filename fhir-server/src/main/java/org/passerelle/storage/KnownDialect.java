package org.passerelle.storage;

import ca.uhn.fhir.jpa.config.HibernatePropertiesProvider;
import java.util.Objects;
import org.hibernate.dialect.Dialect;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

/** Tells HAPI the dialect that Hibernate runs with, and its data source. */
final class KnownDialect extends HibernatePropertiesProvider {

  private final LocalContainerEntityManagerFactoryBean factory;

  KnownDialect(LocalContainerEntityManagerFactoryBean factory) {
    this.factory = factory;
  }

  @Override
  public Dialect getDialect() {
    return Objects.requireNonNull(factory.getNativeEntityManagerFactory())
        .unwrap(SessionFactoryImplementor.class)
        .getJdbcServices()
        .getDialect();
  }

  @Override
  public javax.sql.DataSource getDataSource() {
    return Objects.requireNonNull(factory.getDataSource());
  }
}
