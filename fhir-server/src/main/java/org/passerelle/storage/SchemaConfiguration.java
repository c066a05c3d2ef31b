package org.passerelle.storage;

import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tables, ready before anything reads them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SchemaSettings.class)
public class SchemaConfiguration {

  @Bean
  Schema schema(DataSource dataSource, SchemaSettings settings, DataSourceProperties database) {
    TableOwner owner = TableOwner.of(settings, dataSource, database.determineUrl());
    return Schema.upToDate(dataSource, owner);
  }
}
