-- By the public half of the key anybody may check what was signed; of the other columns the public pages read none.
grant usage on schema workflow to yukidoke_portal;
grant select (id, public_key) on workflow.signer to yukidoke_portal;

alter table workflow.signer enable row level security;
create policy desks on workflow.signer for all    to yukidoke_app    using (true) with check (true);
create policy open  on workflow.signer for select to yukidoke_portal using (true);
