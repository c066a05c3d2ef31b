-- A clinic said that it fears for one of its persons. One row each time, whether or not anybody
-- heard: the clinic's ledger and register say the same either way. Decision 0021.
create table concern (
  id varchar(36) not null primary key,
  clinic_room varchar(64) not null references room (name),
  patient varchar(64) not null,
  -- to tell the person would add danger
  untold boolean not null,
  created_at timestamp with time zone not null
);

create index concern_of on concern (clinic_room, patient);

-- A circle heard it. Its id is of the circle's ledger alone, and also of the Communication there.
create table concern_copy (
  id varchar(36) not null primary key,
  concern varchar(36) not null references concern (id),
  -- the referral that ties the clinic and the circle: it is heard as long as that is under way. No
  -- foreign key: it would make whoever hears wait for whoever moves the referral, and the other way
  disclosure varchar(36) not null,
  circle_room varchar(64) not null references room (name),
  target_patient varchar(64) not null,
  -- given, taken: a partner sees to it, or left
  state varchar(8) not null,
  until_at timestamp with time zone not null,
  created_at timestamp with time zone not null
);

create index concern_copy_of on concern_copy (circle_room, target_patient);
create index concern_copy_by on concern_copy (disclosure);

-- Each of a concern's two ledgers has its own id, so nothing ties them in either room.
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
  from emergency_copy c join emergency e on e.id = c.emergency
union all
select id, clinic_room, patient, patient, clinic_room, patient, patient, created_at
  from concern
union all
-- PostgreSQL wants columns of the length that the view has
select id, circle_room, cast(id as varchar(64)), target_patient,
    circle_room, cast(id as varchar(64)), target_patient, created_at
  from concern_copy;
