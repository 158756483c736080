-- What the public pages by themselves read of the directory: what stands there for everybody, not what is hidden, no
-- earlier versions and no words among staff.
grant usage on schema directory to yukidoke_portal;
grant select on directory.organisation, directory.organisation_v, directory.entry, directory.freshness_rule,
                directory.revision, directory.municipality, directory.municipality_near, directory.holiday,
                directory.reference to yukidoke_portal;
comment on table directory.reference is 'public: which files of facts were taken in';

alter table directory.entry enable row level security;
create policy desks on directory.entry for all to yukidoke_app using (true) with check (true);
create policy shown on directory.entry for select to yukidoke_portal using (standing <> 'hidden');
