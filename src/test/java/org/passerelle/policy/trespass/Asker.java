package org.passerelle.policy.trespass;

import org.springframework.jdbc.core.JdbcTemplate;

/** A policy that would ask a database. */
public record Asker(JdbcTemplate jdbc) {}
