-- An event says for which organisation it was done and, when it concerns a person, whom, who keeps that person and by
-- what right. The transaction is what events are put in order by when they are sealed (V20261121_1210).
alter table audit.event
    add column organisation text default nullif(current_setting('yukidoke.organisation', true), ''),
    add column subject      uuid,
    add column owner        text check (owner <> ''),
    add column basis        text check (basis <> ''),
    add column transaction  xid8 not null default pg_current_xact_id(),
    add constraint whole_concern check (num_nulls(subject, owner, basis) in (0, 3));

create index event_subject      on audit.event (subject, id)      where subject is not null;
create index event_owner        on audit.event (owner, id)        where owner is not null;
create index event_organisation on audit.event (organisation, id) where organisation is not null;

grant insert (subject, owner, basis) on audit.event to yukidoke_app;

create policy auditor on audit.event for select
    using ((select 'auditor' = any (string_to_array(current_setting('yukidoke.role', true), ',')))
           and (organisation = (select nullif(current_setting('yukidoke.organisation', true), ''))
                or owner = (select nullif(current_setting('yukidoke.organisation', true), ''))));

-- Sealing and checking the record look at all of it, as the owner. Named, because not every owner passes row-level
-- security by itself; refused to the application should it ever own this table.
create policy keeper on audit.event for select to current_user
    using (current_user <> 'yukidoke_app');
