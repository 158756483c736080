-- Optional welfare work: which municipality runs 就労準備支援事業, who last prompted it, and the places certified for work
-- training (認定就労訓練事業所). Facts with a source and a day; what was said earlier stays.
create table outreach.provision (
    id           uuid        primary key,
    platform     text        not null check (platform <> ''),
    municipality text        not null check (municipality ~ '^[0-9]{6}$'),
    state        text        not null check (state in ('runs', 'planned', 'none')),
    since        date,
    operator     text        not null,
    source       text        not null check (source <> ''),
    as_of        date        not null,
    recorded_at  timestamptz not null,
    recorded_by  uuid        not null references access.account
);
create index provision_newest on outreach.provision (platform, municipality, as_of desc, recorded_at desc);

create table outreach.prompt (
    id           uuid        primary key,
    platform     text        not null check (platform <> ''),
    municipality text        not null check (municipality ~ '^[0-9]{6}$'),
    prompted_on  date        not null,
    by_whom      text        not null check (by_whom <> ''),
    how          text        not null check (how in ('visit', 'meeting', 'letter', 'phone')),
    said         text        not null,
    recorded_at  timestamptz not null,
    recorded_by  uuid        not null references access.account
);
create index prompt_newest on outreach.prompt (platform, municipality, prompted_on desc, recorded_at desc);

create table outreach.provider (
    id               uuid        primary key,
    platform         text        not null check (platform <> ''),
    number           text        not null,
    name             text        not null check (name <> ''),
    corporation      text        not null,
    corporate_number text        not null check (corporate_number = '' or corporate_number ~ '^[0-9]{13}$'),
    municipality     text        not null check (municipality = '' or municipality ~ '^[0-9]{6}$'),
    address          text        not null,
    work             text        not null,
    entry            text        not null, -- key of the directory's entry where it has one; blank for none
    employed         boolean     not null, -- 雇用型
    supported        boolean     not null, -- 非雇用型
    capacity         integer     check (capacity between 0 and 10000),
    applied_on       date,
    certified_on     date        check (certified_on >= applied_on),
    renew_by         date,
    ended_on         date        check (ended_on >= certified_on),
    ended_why        text        not null,
    published        boolean     not null,
    source           text        not null check (source <> ''),
    as_of            date        not null,
    version          integer     not null,
    changed_at       timestamptz not null,
    changed_by       uuid        not null references access.account,
    check (renew_by is null or certified_on is not null),
    check (not published or certified_on is not null)
);
create index provider_platform on outreach.provider (platform, name);

create table outreach.provider_version (
    provider uuid    not null references outreach.provider,
    version  integer not null,
    content  jsonb   not null,
    primary key (provider, version)
);

-- How many days before its day a certificate is shown as to be renewed, since a day. Blank platform: for councils that
-- decided nothing.
create table outreach.renewal (
    platform text    not null,
    since    date    not null,
    days     integer not null check (days between 1 and 730),
    citation text    not null check (citation <> ''),
    primary key (platform, since)
);
insert into outreach.renewal (platform, since, days, citation)
values ('', '2020-04-01', 60, '初期値：法令の定めではない。認定する自治体の要綱に期限があれば、その日からの行を足す');

comment on table outreach.renewal          is 'public: how long before its day a certificate is to be renewed';
comment on table outreach.provision        is 'public: which municipality runs preparatory support for work';
comment on table outreach.prompt           is 'operational: who prompted a municipality to run it';
comment on table outreach.provider         is 'public: places certified for work training; portal reads those published';
comment on table outreach.provider_version is 'operational: everything said of a certified place';

grant select, insert on outreach.provision, outreach.prompt, outreach.provider to yukidoke_app;
grant select on outreach.provider_version, outreach.renewal to yukidoke_app;
grant update (number, name, corporation, corporate_number, municipality, address, work, entry, employed, supported,
              capacity, applied_on, certified_on, renew_by, ended_on, ended_why, published, source, as_of, version,
              changed_at, changed_by) on outreach.provider to yukidoke_app;

create function outreach.keep_version() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    insert into outreach.provider_version (provider, version, content) values (new.id, new.version, to_jsonb(new));
    return null;
end
$$;
revoke execute on function outreach.keep_version() from public;
create trigger keep after insert or update on outreach.provider
    for each row execute function outreach.keep_version();

-- The secretariat of the council writes, and alone reads what is not published; everybody reads what is.
alter table outreach.provision enable row level security;
alter table outreach.prompt    enable row level security;
alter table outreach.provider  enable row level security;
alter table outreach.provider_version enable row level security;
create policy read on outreach.provision for select to yukidoke_app using (true);
create policy read on outreach.provider  for select to yukidoke_app
    using (published or ((select access.acting_as('secretariat')) and access.holds('secretariat', platform)));
create policy read on outreach.provider_version for select to yukidoke_app
    using ((select access.acting_as('secretariat'))
           and exists (select 1
                         from outreach.provider p
                        where p.id = provider and access.holds('secretariat', p.platform)));
create policy read on outreach.prompt    for select to yukidoke_app
    using ((select access.acting_as('secretariat')) and access.holds('secretariat', platform));
create policy said on outreach.provision for insert to yukidoke_app
    with check (access.holds('secretariat', platform) and recorded_by = (select access.acting_account()));
create policy said on outreach.prompt    for insert to yukidoke_app
    with check (access.holds('secretariat', platform) and recorded_by = (select access.acting_account()));
create policy said on outreach.provider  for insert to yukidoke_app
    with check (access.holds('secretariat', platform) and changed_by = (select access.acting_account()));
create policy kept on outreach.provider  for update to yukidoke_app
    using (access.holds('secretariat', platform))
    with check (access.holds('secretariat', platform) and changed_by = (select access.acting_account()));

-- What the public pages by themselves read.
grant usage on schema outreach to yukidoke_portal;
grant select on outreach.provision, outreach.provider to yukidoke_portal;
create policy shown on outreach.provision for select to yukidoke_portal using (true);
create policy shown on outreach.provider  for select to yukidoke_portal using (published);
