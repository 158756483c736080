-- What the public pages by themselves read of events: no drafts, and no earlier versions.
grant usage on schema event to yukidoke_portal;
grant select on event.event, event.session to yukidoke_portal;

alter table event.event   enable row level security;
alter table event.session enable row level security;
create policy desks on event.event   for all to yukidoke_app using (true) with check (true);
create policy desks on event.session for all to yukidoke_app using (true) with check (true);
create policy shown on event.event   for select to yukidoke_portal using (state <> 'draft');
create policy shown on event.session for select to yukidoke_portal
    using (exists (select from event.event e where e.id = event));
