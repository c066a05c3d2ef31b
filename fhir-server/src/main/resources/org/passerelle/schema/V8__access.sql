-- The ledger of access: a line for each read, search, write, refusal and empty result of a room.
-- Appended, never changed. No name, no clinical value, no value of a search parameter. Decision 0008.
-- No reference to room (name): each line would lock its room's row, in every transaction.
create table access_line (
  -- the transaction that wrote it, as the sealer counts them, and its place in that transaction
  tx bigint not null,
  n int not null,
  id uuid not null unique,
  room varchar(64) not null,
  client varchar(255) not null,
  role varchar(40) not null,
  purpose varchar(40),
  -- ties the lines of one request; also in the answer's X-Request-Id
  correlation varchar(64) not null,
  interaction varchar(20) not null,
  type varchar(40),
  type_id varchar(64),
  -- names of search parameters
  parameters varchar(400),
  -- seen, empty, written, denied, failed
  outcome varchar(8) not null,
  -- how many resources a search showed
  found int,
  -- our code of a refusal or a failure
  reason varchar(40),
  at timestamp(6) with time zone not null,
  primary key (tx, n)
);

create index access_line_in on access_line (room, tx, n);
create index access_line_of on access_line (room, type, type_id);

-- A seal: the chain's hash after the last of so many lines of one room. Appended, never changed.
create table access_seal (
  room varchar(64) not null,
  place bigint not null,
  line_count int not null,
  last_tx bigint not null,
  last_n int not null,
  hash varchar(64) not null,
  primary key (room, place)
);

-- The head of each room's chain: its last seal, and how many lines all its seals hold.
create table access_head (
  room varchar(64) not null primary key,
  place bigint not null,
  line_count bigint not null,
  last_tx bigint not null,
  last_n int not null,
  hash varchar(64) not null
);

-- One row, and the lock under which one node seals at a time: up to where lines were looked at.
create table access_sealing (
  one int not null primary key,
  -- added to the database's own numbers of transactions, which begin anew when it is restored
  base bigint not null,
  last_tx bigint not null,
  last_n int not null
);

insert into access_sealing (one, base, last_tx, last_n) values (1, 0, 0, 0);
