-- While an alert stands, lines that would endanger the person are held back from the person and from
-- who speaks for them: those that name a room, or those of a passage. Decision 0011.
create table person_alert (
  id varchar(36) not null primary key,
  -- the person, as the room knows them that raised it; it counts in all rooms
  room varchar(64) not null references room (name),
  patient varchar(64) not null,
  held_room varchar(64) references room (name),
  held_passage varchar(20),
  since timestamp(6) with time zone not null,
  -- it ends by the clock, or when somebody ends it
  until_at timestamp(6) with time zone,
  ended_at timestamp(6) with time zone,
  check (held_room is not null or held_passage is not null)
);

create index person_alert_of on person_alert (room, patient);
