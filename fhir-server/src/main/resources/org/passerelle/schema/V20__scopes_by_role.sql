-- A client is granted the scopes of its role's level alone (decision 0009): what every client was
-- given is written anew for people at work, and for the person and whoever cares for them.
update token_client set scopes = replace(scopes, 'system/', 'user/')
  where role not in ('system', 'person', 'caregiver');

update token_client set scopes = replace(scopes, 'system/', 'patient/')
  where role in ('person', 'caregiver');
