-- The person index: which lines of the ledger of access are about which person, under the id that
-- the person has in that line's room. Written with the line, in its transaction; never shown to a
-- room. It can be lost without a line being lost. Decision 0011.
create table access_person (
  room varchar(64) not null,
  patient varchar(64) not null,
  at timestamp(6) with time zone not null,
  tx bigint not null,
  n int not null,
  primary key (room, patient, at, tx, n)
);

-- Whom a line found by its referral is about.
create index access_person_line on access_person (tx, n);

-- What older lines say by themselves: those about a Patient.
insert into access_person (room, patient, at, tx, n)
select room, type_id, at, tx, n from access_line where type = 'Patient' and type_id is not null;

-- The lines of one disclosure, by which the person's passages are found.
create index ledger_line_tied on ledger_line (disclosure_id, room);

-- Whom a client is, or speaks for: one Patient of the client's room.
create table person_client (
  client_id varchar(100) not null primary key references token_client (client_id),
  room varchar(64) not null references room (name),
  patient varchar(64) not null
);
