-- What has expired is deleted with each new assertion: found by its time, not by reading them all.
create index token_assertion_expiry on token_assertion (expires_at);
