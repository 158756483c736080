-- The public pages by themselves make papers again from the closed round they were made from. A closed round holds more
-- than its papers show, so they see only those whose papers were opened to everybody, which their module says here.
grant usage on schema reporting to yukidoke_portal;

create table reporting.opened (
    round uuid primary key references reporting.round
);
comment on table reporting.opened is 'public: closed rounds whose papers everybody may read';
grant select on reporting.opened to yukidoke_app, yukidoke_portal;

create function reporting.open_round(asked uuid) returns void
    language sql volatile security definer set search_path = '' as $$
    insert into reporting.opened (round) values (asked) on conflict do nothing
$$;
revoke all on function reporting.open_round(uuid) from public;
grant execute on function reporting.open_round(uuid) to yukidoke_app;

grant select on reporting.snapshot to yukidoke_portal;
alter table reporting.snapshot enable row level security;
create policy desks  on reporting.snapshot for all to yukidoke_app using (true) with check (true);
create policy opened on reporting.snapshot for select to yukidoke_portal
    using (exists (select from reporting.opened o where o.round = snapshot.round));
