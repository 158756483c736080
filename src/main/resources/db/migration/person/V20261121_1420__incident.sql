-- What to do when data has leaked: since when it is known, whose data it was as far as the record tells, who was told,
-- and how long the law leaves. Deadlines are data, with the rule they come from.
create table person.leak_rule (
    valid_from      date     primary key,
    first_days      smallint not null check (first_days > 0),
    latest_days     smallint not null check (latest_days >= first_days),
    final_days      smallint not null check (final_days >= latest_days),
    malicious_days  smallint not null check (malicious_days >= final_days),
    many            integer  not null check (many > 0), -- more people than this are to be reported by number alone
    citation        text     not null check (citation <> '')
);
insert into person.leak_rule values
    ('2022-04-01', 3, 5, 30, 60, 100,
     '個人情報の保護に関する法律 第68条、同施行規則 第43条・第44条（速報は3〜5日以内、確報は30日、不正目的は60日）');

create table person.incident (
    id            uuid        primary key,
    organisation  text        not null references directory.organisation,
    known_at      timestamptz not null,
    malicious     boolean     not null,
    sensitive     boolean     not null,
    looked_from   timestamptz not null,
    looked_to     timestamptz not null check (looked_to > looked_from),
    by_account    uuid        references access.account, -- null: whoever it was
    by_body       text        references directory.organisation,
    wrapped       bytea       not null,
    generation    text        not null,
    report        bytea       not null, -- the nine items of the report, sealed
    version       integer     not null default 1,
    opened_at     timestamptz not null,
    opened_by     uuid        not null references access.account,
    first_sent    timestamptz,
    final_sent    timestamptz
);
create index incident_organisation on person.incident (organisation, known_at desc);
create index incident_generation   on person.incident (generation);

create table person.incident_person (
    incident uuid        not null references person.incident,
    person   uuid        not null, -- stays when somebody is erased, and then names nobody
    told_at  timestamptz,
    told_by  uuid        references access.account,
    method   text        check (method in ('paper', 'spoken', 'screen', 'phone', 'other')),
    primary key (incident, person),
    check (num_nonnulls(told_at, told_by, method) in (0, 3))
);

comment on table person.leak_rule       is 'public: deadlines of the law after a leak';
comment on table person.incident        is 'personal: leaks, sealed reports';
comment on table person.incident_person is 'personal: whose data leaked and who was told';

create function person.handles_leaks() returns boolean language sql stable
return person.acting_body() is not null and access.acting_account() is not null
   and (access.acting_as('auditor') or access.acting_as('counsellor'));

-- Whose files of the acting body were looked into with success in a span, by somebody or by anybody.
create function person.looked_into(since timestamptz, until timestamptz, who uuid, body text)
    returns table (person uuid, looks bigint)
    language plpgsql stable security definer set search_path = '' as $$
begin
    if not person.handles_leaks() then
        return;
    end if;
    return query
        select e.subject, count(*)
          from audit.event_v e
         where e.owner = person.acting_body()
           and e.permitted
           and e.happened_at >= since
           and e.happened_at <  until
           and (who  is null or e.account = who)
           and (body is null or e.organisation = body)
         group by e.subject
         order by e.subject;
end
$$;

grant select                 on person.leak_rule       to yukidoke_app;
grant select, insert         on person.incident        to yukidoke_app;
grant update (malicious, sensitive, report, version, first_sent, final_sent) on person.incident to yukidoke_app;
grant select, insert         on person.incident_person to yukidoke_app;
grant update (told_at, told_by, method) on person.incident_person to yukidoke_app;

alter table person.incident        enable row level security;
alter table person.incident        force  row level security;
alter table person.incident_person enable row level security;
alter table person.incident_person force  row level security;

create policy own    on person.incident for select to yukidoke_app
    using (organisation = (select person.acting_body()) and (select person.handles_leaks()));
create policy opened on person.incident for insert to yukidoke_app
    with check (organisation = (select person.acting_body()) and (select access.acting_as('auditor')));
create policy kept   on person.incident for update to yukidoke_app
    using (organisation = (select person.acting_body()) and (select access.acting_as('auditor')));
create policy own    on person.incident_person for select to yukidoke_app
    using (exists (select 1 from person.incident i where i.id = incident));
create policy opened on person.incident_person for insert to yukidoke_app
    with check ((select access.acting_as('auditor'))
                and exists (select 1 from person.incident i where i.id = incident));
-- Whoever may not see the person cannot be the one to tell them.
create policy told   on person.incident_person for update to yukidoke_app
    using (person.keeps_file(person) and exists (select 1 from person.incident i where i.id = incident));
create policy wall   on person.incident for all to yukidoke_owner
    using (current_user = 'yukidoke_owner') with check (current_user = 'yukidoke_owner');
