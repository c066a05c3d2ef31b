-- Any room that receives copies may now write its own resources beside them: each id that it chooses
-- is looked up among those of copies.
create index disclosure_target_request on disclosure (target_room, target_request);
create index disclosure_target_patient on disclosure (target_room, target_patient);
