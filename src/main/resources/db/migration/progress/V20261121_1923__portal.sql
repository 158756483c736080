-- The public pages by themselves read of the ledger what a council opened: what was known by its newest publication.
-- For the desks nothing changes. Who recorded an entry is not for the public, and the ledger's columns are named one by
-- one, so that a new one has to be thought about.
grant usage on schema progress to yukidoke_portal;
grant select on progress.publication, progress.setting to yukidoke_portal;

create function progress.opened(asked text) returns timestamptz language sql stable
return (select max(p.published_at) from progress.publication p where p.plan_key = asked);

grant select on progress.entry, progress.standing, progress.tally, progress.reporting to yukidoke_portal;

alter table progress.entry     enable row level security;
alter table progress.standing  enable row level security;
alter table progress.tally     enable row level security;
alter table progress.reporting enable row level security;
create policy desks on progress.entry     for all to yukidoke_app using (true) with check (true);
create policy desks on progress.standing  for all to yukidoke_app using (true) with check (true);
create policy desks on progress.tally     for all to yukidoke_app using (true) with check (true);
create policy desks on progress.reporting for all to yukidoke_app using (true) with check (true);
create policy opened on progress.entry     for select to yukidoke_portal using (known_at   <= progress.opened(plan_key));
create policy opened on progress.standing  for select to yukidoke_portal using (known_from <= progress.opened(plan_key));
create policy opened on progress.tally     for select to yukidoke_portal using (known_from <= progress.opened(plan_key));
create policy opened on progress.reporting for select to yukidoke_portal using (progress.opened(plan_key) is not null);
