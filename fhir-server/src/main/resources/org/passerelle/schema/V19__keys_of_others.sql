-- A client proves who it is in one way: by keys on file (jwks), by keys that it publishes itself
-- (jwks_url), by a secret (the demonstration), or by tokens of another issuer, which calls it by
-- issuer_subject: that client gets no token here. Decision 0009.
alter table token_client add column jwks_url varchar(500);
alter table token_client add column issuer varchar(500);
alter table token_client add column issuer_subject varchar(255);

create unique index token_client_of_issuer on token_client (issuer, issuer_subject);
