-- PostgreSQL alone. A transaction sees and writes the rows of the rooms that its own setting
-- passerelle.rooms lists (partition ids, with commas); unset or empty, it sees none. FORCE: the role
-- that owns the tables is held to it too. Decision 0006; the tables left out, with reasons, are in
-- RowPolicyCoverageTest.
do $$
declare
  -- The subselect is evaluated once a statement, not once a row.
  rooms constant text :=
    'any ((select string_to_array(current_setting(''passerelle.rooms'', true), '','')::int[])::int[])';
  covered record;
begin
  for covered in
    select table_name, column_name
      from information_schema.columns
     where table_schema = current_schema()
       and ((column_name = 'partition_id'
             -- hfj_search: HAPI leaves its partition empty. room: a name's own partition.
             and table_name not in ('hfj_search', 'room'))
            or (table_name = 'hfj_search_result' and column_name = 'resource_partition_id'))
  loop
    execute format('alter table %I enable row level security', covered.table_name);
    execute format('alter table %I force row level security', covered.table_name);
    execute format(
      'create policy own_rooms on %I using (%I = %s) with check (%I = %s)',
      covered.table_name, covered.column_name, rooms, covered.column_name, rooms);
  end loop;
end
$$;
