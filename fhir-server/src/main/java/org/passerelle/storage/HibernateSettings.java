package org.passerelle.storage;

import java.util.Map;

/** Hibernate's settings. The schema is ours to make ({@link Schema}), never Hibernate's. */
final class HibernateSettings {

  private static final int JDBC_BATCH = 50;

  private HibernateSettings() {}

  static Map<String, Object> forDatabase(Database database) {
    return Map.ofEntries(
        Map.entry("hibernate.dialect", database.dialect()),
        Map.entry("hibernate.hbm2ddl.auto", "none"),
        // HAPI's entities carry no Bean Validation, and its provider takes time to start.
        Map.entry("jakarta.persistence.validation.mode", "none"),
        Map.entry("hibernate.search.enabled", "false"),
        Map.entry("hibernate.jdbc.batch_size", Integer.toString(JDBC_BATCH)),
        Map.entry("hibernate.order_inserts", "true"),
        Map.entry("hibernate.order_updates", "true"),
        Map.entry("hibernate.cache.use_query_cache", "false"),
        Map.entry("hibernate.cache.use_second_level_cache", "false"),
        // Temporary tables for bulk statements fail in partition mode, and nothing uses them.
        Map.entry("hibernate.query.mutation_strategy.local_temporary.create_tables", "false"),
        Map.entry("hibernate.query.mutation_strategy.global_temporary.create_tables", "false"),
        Map.entry(
            "hibernate.archive.scanner",
            "org.hibernate.boot.archive.scan.internal.DisabledScanner"),
        Map.entry(
            "hibernate.implicit_naming_strategy",
            "org.springframework.boot.orm.jpa.hibernate.SpringImplicitNamingStrategy"),
        Map.entry(
            "hibernate.physical_naming_strategy",
            "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy"));
  }
}
