-- A small house as a release of version 5 left it: invented, and in words of both databases.
insert into room (name, partition_id, kind, title_fr, title_en, contact, state, organization_id, created_at)
values ('clinique-d-avant', nextval('room_partition'), 'clinic', 'Clinique (essai)', 'Clinic (trial)',
        'accueil@clinique.example', 'open', null, timestamp with time zone '2026-01-05 14:03:00+00:00');
insert into room (name, partition_id, kind, title_fr, title_en, contact, state, organization_id, created_at)
values ('panier-d-avant', nextval('room_partition'), 'organization', 'Panier (essai)', 'Basket (trial)',
        'accueil@panier.example', 'open', 'org-1', timestamp with time zone '2026-01-05 14:04:00+00:00');

insert into token_client (client_id, room, jwks, secret_hash, state, created_at)
values ('emr-d-avant', 'clinique-d-avant', '{"keys":[]}', null, 'active',
        timestamp with time zone '2026-01-05 14:05:00+00:00');

insert into disclosure (id, source_room, source_task, source_request, source_patient, target_room,
                        target_task, target_request, target_patient, stage, status, until_at, state,
                        created_at, closed_at)
values ('11111111-0000-4000-8000-000000000001', 'clinique-d-avant', 't1', 'r1', 'p1', 'panier-d-avant',
        't2', 'r2', 'p2', 'accepted', 'completed', null, 'open',
        timestamp with time zone '2026-01-06 09:00:00+00:00', null);

insert into disclosed_copy (room, type, id, disclosure_id)
values ('panier-d-avant', 'Task', 't2', '11111111-0000-4000-8000-000000000001');

insert into passage_due (disclosure_id, passage, created_at, attempts, parked_because, parked_at, parked_number)
values ('11111111-0000-4000-8000-000000000001', 'report-back',
        timestamp with time zone '2026-01-06 09:10:00+00:00', 10, 'IllegalStateException',
        timestamp with time zone '2026-01-06 10:10:00+00:00', nextval('parked_number'));

insert into ledger_line (id, room, disclosure_id, passage, outcome, reason, other_room, grounds, facts,
                         target_type, target_id, at)
values ('22222222-0000-4000-8000-000000000002', 'clinique-d-avant',
        '11111111-0000-4000-8000-000000000001', 'refer-out', 'passed', null, 'panier-d-avant', 'consent',
        'need message', 'Task', 't1', timestamp with time zone '2026-01-06 09:00:01+00:00');

insert into webhook (room, url, secret, state, created_at)
values ('panier-d-avant', 'https://panier.example/hook', 'whsec_invented', 'active',
        timestamp with time zone '2026-01-05 15:00:00+00:00');

insert into notice (room, disclosure_id, type, id, message_id, created_at, attempts, next_at)
values ('panier-d-avant', '11111111-0000-4000-8000-000000000001', 'Task', 't2',
        '33333333-0000-4000-8000-000000000003', timestamp with time zone '2026-01-06 09:00:02+00:00', 3,
        timestamp with time zone '2026-01-06 09:03:00+00:00');

-- One of HAPI's rows: on PostgreSQL a policy comes to stand over it.
insert into hfj_res_search_url (res_search_url, partition_id, created_time, res_id)
values ('Patient?identifier=invented', 1, timestamp '2026-01-06 09:00:00', 1);
