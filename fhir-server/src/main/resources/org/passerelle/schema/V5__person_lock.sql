-- Locks, one of which stands for each person of each room: what a consent changes, and what passes
-- on it, wait for one another. More persons than rows share a row, which costs a wait, no more.
create table person_lock (
  slot int not null primary key
);

insert into person_lock (slot)
with recursive slots (slot) as (
  select 0
  union all
  select slot + 1 from slots where slot < 1023
)
select slot from slots;
