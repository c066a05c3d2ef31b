-- How long copies stay after a referral's normal end, in days, in this receiver's room.
alter table room add column grace_days int default 30 not null;

-- disclosure.state may now be 'stub': it is over, and of its copies only dates, need code and
-- outcome stay. What ended before this release gets its grace from now on.
insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
select 'end-of-grace', id || '/upgrade', current_timestamp + interval '30' day, false, 1
from disclosure
where state = 'open' and stage <> 'waiting'
  and status in ('completed', 'rejected', 'cancelled', 'failed');
