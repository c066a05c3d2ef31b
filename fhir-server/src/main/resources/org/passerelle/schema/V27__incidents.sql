-- The register of confidentiality incidents: an incident belongs to one room for good, closed or
-- not. Decision 0022. Of both tables nothing is updated or deleted.
create table incident (
  id varchar(36) not null primary key,
  room varchar(64) not null references room (name)
);

create index incident_of on incident (room);

-- What its custodian says of it. Each correction is one more version, whole; the last one counts.
-- Null: not said yet.
create table incident_version (
  incident varchar(36) not null references incident (id),
  -- the first is 1
  version integer not null,
  recorded_at timestamp with time zone not null,
  -- 1. the information concerned; where it is not known, why it cannot be described
  information varchar(4000),
  information_known boolean,
  -- 2.
  circumstances varchar(4000),
  -- 3. one day where both are the same
  occurred_from date,
  occurred_to date,
  occurred_about boolean,
  -- 4.
  aware_from date,
  aware_to date,
  -- 5.
  persons integer,
  persons_about boolean,
  -- 6.
  serious boolean,
  sensitivity varchar(4000),
  misuse varchar(4000),
  consequences varchar(4000),
  likelihood varchar(4000),
  -- 7. why: where a public notice was given
  told_minister date,
  told_commission date,
  told_persons date,
  public_notice boolean,
  public_notice_why varchar(4000),
  -- 8.
  measures varchar(4000),
  primary key (incident, version)
);
