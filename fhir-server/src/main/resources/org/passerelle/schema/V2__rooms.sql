-- A room is one custodian's data. Names and partition ids are never reused; rooms are never deleted.
create sequence room_partition start with 1 increment by 1;

create table room (
  name varchar(64) not null primary key,
  partition_id int not null unique,
  kind varchar(16) not null,
  title_fr varchar(200) not null,
  title_en varchar(200) not null,
  contact varchar(200) not null,
  state varchar(8) not null,
  -- id of its Organization in the directory; null while it is not published
  organization_id varchar(64) unique,
  created_at timestamp with time zone not null
);

-- A client of the token endpoint; bound to one room for good.
create table token_client (
  client_id varchar(100) not null primary key,
  room varchar(64) not null references room (name),
  jwks text,
  secret_hash varchar(200),
  state varchar(8) not null,
  created_at timestamp with time zone not null
);

-- A client assertion is used once, over all nodes and restarts (SMART Backend Services).
create table token_assertion (
  client_id varchar(100) not null,
  jti varchar(200) not null,
  expires_at timestamp with time zone not null,
  primary key (client_id, jti)
);
