-- Posts of the agencies that help people stand by themselves (自立相談支援機関): how many there are and how many are filled,
-- as somebody looked it up. Only added to; what was said earlier stays.
create table outreach.staffing (
    id           uuid        primary key,
    platform     text        not null check (platform <> ''),
    agency       text        not null check (agency <> ''),
    municipality text        not null check (municipality ~ '^[0-9]{6}$'),
    run_by       text        not null check (run_by in ('prefecture', 'municipality', 'entrusted')),
    post         text        not null check (post in ('chief', 'consultation', 'employment', 'outreach', 'training')),
    posts        integer     not null check (posts between 0 and 1000),
    filled       integer     check (filled between 0 and 1000), -- null: nobody said
    source       text        not null check (source <> ''),
    as_of        date        not null,
    recorded_at  timestamptz not null,
    recorded_by  uuid        not null references access.account,
    check (filled <= posts)
);
create index staffing_newest on outreach.staffing (platform, municipality, agency, post, as_of desc, recorded_at desc);
comment on table outreach.staffing is 'operational: posts of agencies and how many are filled';
grant select, insert on outreach.staffing to yukidoke_app;
alter table outreach.staffing enable row level security;
create policy read on outreach.staffing for select to yukidoke_app
    using ((select access.acting_as('secretariat')) and access.holds('secretariat', platform));
create policy said on outreach.staffing for insert to yukidoke_app
    with check (access.holds('secretariat', platform) and recorded_by = (select access.acting_account()));
