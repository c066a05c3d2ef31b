-- Who of a clinic is told of a danger, in this order: clients of that clinic who have a tray.
-- Decision 0019.
create table emergency_contact (
  clinic_room varchar(64) not null references room (name),
  place integer not null,
  client varchar(100) not null references token_client (client_id),
  primary key (clinic_room, place)
);

-- A danger that a partner told of. Its id is that of the Communication in the circle's room.
create table emergency (
  id varchar(64) not null primary key,
  circle_room varchar(64) not null references room (name),
  patient varchar(64) not null,
  clinic_room varchar(64) not null references room (name),
  -- the client that told of it: another one reviews it
  raised_by varchar(100) not null,
  -- open, taken, over, or denied: nobody was told
  state varchar(8) not null,
  -- of the alert that holds it back from the person; null where the person is told, or may be by now
  held_by varchar(36),
  -- when all copies end by the clock
  until_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  reviewed_at timestamp with time zone
);

create index emergency_of on emergency (circle_room, patient);

-- What one contact was told. Its id ties the two ledgers' lines.
create table emergency_copy (
  id varchar(36) not null primary key,
  emergency varchar(64) not null references emergency (id),
  -- the first who is told is 1
  turn integer not null,
  tray_room varchar(64) not null references room (name),
  target_id varchar(64) not null,
  -- under which id the tray knows the person; no Patient lies there by itself
  target_patient varchar(64) not null,
  -- given, taken, unable, left, or denied: it was never there
  state varchar(8) not null,
  until_at timestamp with time zone not null,
  created_at timestamp with time zone not null
);

create index emergency_copy_of on emergency_copy (emergency, turn);
create index emergency_copy_at on emergency_copy (tray_room, target_id);
create index emergency_copy_person on emergency_copy (tray_room, target_patient);

create or replace view crossing (
  id, source_room, source_item, source_patient, target_room, target_item, target_patient, created_at
) as
select id, source_room, source_task, source_patient, target_room, target_task, target_patient, created_at
  from disclosure
union all
select id, source_room, source_id, source_patient, target_room, target_id, target_patient, created_at
  from share
union all
select c.id, e.circle_room, e.id, e.patient, c.tray_room, c.target_id, c.target_patient, c.created_at
  from emergency_copy c join emergency e on e.id = c.emergency;
