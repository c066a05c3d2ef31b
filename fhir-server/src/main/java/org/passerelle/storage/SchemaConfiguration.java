package org.passerelle.storage;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tables, ready before anything reads them. */
@Configuration(proxyBeanMethods = false)
public class SchemaConfiguration {

  @Bean
  Schema schema(DataSource dataSource) {
    return Schema.upToDate(dataSource);
  }
}
