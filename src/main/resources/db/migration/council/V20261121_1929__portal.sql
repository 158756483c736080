-- What the public pages by themselves read of councils: papers that were opened to everybody, and of their meetings what
-- these papers were made from.
grant usage on schema council to yukidoke_portal;
grant select on council.pack, council.pack_file, council.pack_publication, council.meeting, council.meeting_version
    to yukidoke_portal;

alter table council.pack             enable row level security;
alter table council.pack_file        enable row level security;
alter table council.pack_publication enable row level security;
alter table council.meeting          enable row level security;
alter table council.meeting_version  enable row level security;
create policy desks on council.pack             for all to yukidoke_app using (true) with check (true);
create policy desks on council.pack_file        for all to yukidoke_app using (true) with check (true);
create policy desks on council.pack_publication for all to yukidoke_app using (true) with check (true);
create policy desks on council.meeting          for all to yukidoke_app using (true) with check (true);
create policy desks on council.meeting_version  for all to yukidoke_app using (true) with check (true);
create policy opened on council.pack_publication for select to yukidoke_portal using (true);
create policy opened on council.pack for select to yukidoke_portal
    using (exists (select from council.pack_publication o where o.pack = id));
create policy opened on council.pack_file for select to yukidoke_portal
    using (exists (select from council.pack_publication o where o.pack = pack_file.pack));
create policy opened on council.meeting for select to yukidoke_portal
    using (exists (select from council.pack p where p.meeting = meeting.id));
create policy opened on council.meeting_version for select to yukidoke_portal
    using (exists (select
                     from council.pack p
                    where p.meeting = meeting_version.meeting and p.meeting_version = version));

create function council.open_round() returns trigger language plpgsql as $$
begin
    perform reporting.open_round((select p.round from council.pack p where p.id = new.pack));
    return null;
end
$$;
create trigger open_round after insert on council.pack_publication
    for each row execute function council.open_round();
select reporting.open_round(p.round) from council.pack p join council.pack_publication o on o.pack = p.id;
