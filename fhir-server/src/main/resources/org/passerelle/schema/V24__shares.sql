-- One item of a person's that one recipient sees because the person asked: one version of it, or
-- as it changes. A copy whose rows here are all over is not seen. Decision 0018.
create table share (
  id varchar(36) not null primary key,
  source_room varchar(64) not null references room (name),
  type varchar(40) not null,
  source_id varchar(64) not null,
  -- null where it is seen as it changes
  source_version varchar(20),
  source_patient varchar(64) not null,
  -- id, in the source's room, of the Consent that says so
  consent varchar(64) not null,
  target_room varchar(64) not null references room (name),
  target_id varchar(64) not null,
  -- under which id the recipient's room knows the person; no Patient lies there
  target_patient varchar(64) not null,
  -- of the offer that the person was shown
  seal varchar(64) not null,
  -- the last day that was asked for, as 2026-12-31; null for no end
  last_day varchar(10),
  -- when the permit ends by the clock; null when it does not
  until_at timestamp with time zone,
  -- open, closed, or denied: nothing passed, and the person is told so
  state varchar(8) not null,
  created_at timestamp with time zone not null,
  closed_at timestamp with time zone
);

create index share_item on share (source_room, type, source_id);
create index share_person on share (source_room, source_patient);
create index share_target on share (target_room, type, target_id);
create index share_target_person on share (target_room, target_patient);

-- Whatever is somewhere because a ledger's line says so, a referral or an item: what the register
-- and the person's own list ask of it.
create view crossing (
  id, source_room, source_item, source_patient, target_room, target_item, target_patient, created_at
) as
select id, source_room, source_task, source_patient, target_room, target_task, target_patient, created_at
  from disclosure
union all
select id, source_room, source_id, source_patient, target_room, target_id, target_patient, created_at
  from share;

-- Who asked for a passage, where a person did by themselves: ids of the line's own room.
alter table ledger_line add column asked_by varchar(64);
alter table ledger_line add column consent varchar(64);
