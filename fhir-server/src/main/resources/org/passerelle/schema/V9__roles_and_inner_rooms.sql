-- In which role a client asks: the code of a principal. Until now each was its room's own system.
alter table token_client add column role varchar(32) default 'system' not null;

-- A notebook or a tray: a room inside another, that one client of the outer room alone opens.
create table inner_room (
  room varchar(64) not null primary key references room (name),
  owner varchar(100) not null unique references token_client (client_id),
  outer_room varchar(64) not null references room (name)
);

create index inner_room_of on inner_room (outer_room);
