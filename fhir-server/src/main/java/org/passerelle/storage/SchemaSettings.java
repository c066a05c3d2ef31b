package org.passerelle.storage;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who owns the tables on PostgreSQL, when it is not the application itself (decision 0006).
 *
 * @param username role that owns the database and applies migrations; without it the application's
 *     own role does
 * @param password its password
 */
@ConfigurationProperties("passerelle.schema")
public record SchemaSettings(@Nullable String username, @Nullable String password) {

  /** Without the password. */
  @Override
  public String toString() {
    return "SchemaSettings[username=" + username + "]";
  }
}
