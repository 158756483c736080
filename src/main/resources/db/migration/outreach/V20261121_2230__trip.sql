-- Going out to where people are: consultation on the road, visits to welfare bodies, visits home. Whom a visit home is for
-- stands sealed in their file; the trip itself knows who goes, until when, and who is to ask when nobody comes back.
create schema outreach;
grant usage on schema outreach to yukidoke_app;

create table outreach.trip (
    id           uuid        primary key,
    organisation text        not null references directory.organisation,
    kind         text        not null check (kind in ('consultation', 'round', 'body', 'home')),
    held_on      date        not null,
    leaves_at    timestamptz,
    back_by      timestamptz check (back_by > leaves_at),
    municipality text        not null check (municipality = '' or municipality ~ '^[0-9]{6}$'),
    place        text        not null,
    host         text        not null, -- key of an entry of the directory; blank for none
    host_name    text        not null, -- a body that has no entry
    goes         uuid[]      not null check (cardinality(goes) > 0),
    others       text        not null,
    told         uuid        references access.account,
    waits        text        not null default '', -- somebody else who does, where only one counsellor works
    aim          text        not null,
    follows      uuid        references outreach.trip,
    state        text        not null default 'planned' check (state in ('planned', 'held', 'cancelled')),
    came         integer     check (came between 0 and 10000),
    found        integer     check (found between 0 and 10000),
    agreed       text        not null default '',
    next_on      date,
    reason       text        not null default '',
    begun_gone   integer     not null default 0 check (begun_gone >= 0), -- files begun here of people erased since
    back_at      timestamptz,
    back_said_by uuid        references access.account,
    version      integer     not null default 1,
    made_at      timestamptz not null,
    made_by      uuid        not null references access.account,
    draft        uuid, -- what it was planned from, so that sending it twice plans it once
    unique (made_by, draft),
    check ((leaves_at is null) = (back_by is null)),
    check ((state = 'held') = (came is not null and found is not null)),
    check ((back_at is null) = (back_said_by is null)),
    -- Of a visit home nothing stands here in words; somebody who waits and is no colleague stands in the file.
    check (kind <> 'home' or (back_by is not null and others = '' and waits = '' and place = '' and host = ''
                              and host_name = '' and aim = '' and agreed = '')),
    unique (id, organisation)
);
create index trip_organisation on outreach.trip (organisation, held_on desc, id);
create index trip_out          on outreach.trip (organisation, back_by) where back_at is null and state <> 'cancelled';
create index trip_follows      on outreach.trip (follows);

-- A visit planned to somebody: where, why, what to mind, and who else goes or waits, sealed with their key. When they are
-- erased, a number of the year remains.
create table outreach.home_visit (
    trip         uuid        primary key,
    person       uuid        not null,
    owner        text        not null,
    municipality text        not null check (municipality = '' or municipality ~ '^[0-9]{6}$'),
    place        bytea       not null,
    aim          bytea       not null,
    mind         bytea       not null,
    alone        bytea       not null,
    others       bytea       not null,
    waits        bytea       not null,
    foreign key (trip, owner) references outreach.trip (id, organisation),
    foreign key (person, owner) references person.person (id, owner) on delete cascade
);
create index home_visit_person on outreach.home_visit (person);

-- Files begun with somebody who was found on a trip.
create table outreach.begun (
    trip     uuid        not null,
    person   uuid        not null,
    owner    text        not null,
    begun_at timestamptz not null,
    begun_by uuid        not null references access.account,
    draft    uuid, -- what it was written as, so that sending it twice begins one file
    primary key (trip, person),
    unique (begun_by, draft),
    foreign key (trip, owner) references outreach.trip (id, organisation),
    foreign key (person, owner) references person.person (id, owner) on delete cascade
);
create index begun_person on outreach.begun (person);

-- Visits made to homes of people erased since, by fiscal year and municipality: no finer, so that no number leads to a trip.
create table outreach.home_tally (
    organisation text    not null,
    year         integer not null,
    municipality text    not null,
    visits       integer not null check (visits > 0),
    people       integer not null check (people > 0),
    primary key (organisation, year, municipality)
);

-- The smallest count of people that is told, since a day. Blank platform: for councils that decided nothing.
create table outreach.telling (
    platform text    not null,
    since    date    not null,
    least    integer not null check (least between 2 and 100),
    citation text    not null check (citation <> ''),
    primary key (platform, since)
);
insert into outreach.telling (platform, since, least, citation)
values ('', '2020-04-01', 3, '初期値：1人と2人が分からないようにする。協議会の定めがあれば、その日からの行を足す');

-- For how many months the words of a trip are kept; its day, municipality and numbers stay for the years they belong to.
create table outreach.keeping (
    platform text    not null,
    since    date    not null,
    months   integer not null check (months between 12 and 360),
    citation text    not null check (citation <> ''),
    primary key (platform, since)
);
insert into outreach.keeping (platform, since, months, citation)
values ('', '2020-04-01', 60, '初期値：5年。協議会や自治体の文書の保存年限があれば、その日からの行を足す');

comment on table outreach.trip       is 'operational: trips of a body to where people are; names nobody but colleagues';
comment on table outreach.home_visit is 'personal: to whom a visit home is, sealed';
comment on table outreach.begun      is 'personal: whose file was begun on which trip';
comment on table outreach.telling    is 'operational: the smallest count of people that is told';
comment on table outreach.home_tally is 'operational: how many visits home there were to people erased since';
comment on table outreach.keeping    is 'operational: how long the words of trips are kept';

grant select, insert on outreach.trip to yukidoke_app;
grant update (held_on, leaves_at, back_by, municipality, place, host, host_name, goes, others, told, waits, aim, state,
              came, found, agreed, next_on, reason, back_at, back_said_by, version) on outreach.trip to yukidoke_app;
grant select, insert, update (municipality, place, aim, mind, alone, others, waits) on outreach.home_visit to yukidoke_app;
grant select, insert on outreach.begun to yukidoke_app;
grant select on outreach.telling, outreach.keeping to yukidoke_app;
-- No policy shows a row of it: it is counted by functions alone.
grant select on outreach.home_tally to yukidoke_app;

do $$
declare
    one text;
begin
    foreach one in array array['trip', 'home_visit', 'begun', 'home_tally'] loop
        execute format('alter table outreach.%I enable row level security', one);
        execute format('alter table outreach.%I force  row level security', one);
        execute format('create policy wall on outreach.%I for all to yukidoke_owner '
                       'using (current_user = ''yukidoke_owner'') with check (current_user = ''yukidoke_owner'')', one);
    end loop;
    foreach one in array array['home_visit', 'begun'] loop
        execute format('create policy seen on outreach.%I for select to yukidoke_app '
                       'using (owner = (select person.acting_body()) '
                       'and exists (select 1 from person.person_v v '
                       'where v.id = person and v.owner = person.acting_body()))', one);
        execute format('create policy added on outreach.%I for insert to yukidoke_app '
                       'with check (owner = (select person.acting_body()) and person.keeps_file(person))', one);
    end loop;
end
$$;
create policy own on outreach.trip for all to yukidoke_app
    using (organisation = (select person.acting_body()) and (select access.acting_as('counsellor')))
    with check (organisation = (select person.acting_body()) and (select access.acting_as('counsellor')));
create policy changed on outreach.home_visit for update to yukidoke_app
    using (owner = (select person.acting_body()) and person.keeps_file(person));

-- Who is erased leaves a number behind and no place, and a visit from which nobody is out is off.
create function outreach.visit_gone() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    insert into outreach.home_tally as h (organisation, year, municipality, visits, people)
    select t.organisation, casework.year_of(t.held_on), g.municipality, count(*), count(distinct g.person)
      from gone g
      join outreach.trip t on t.id = g.trip
     where t.state = 'held'
     group by 1, 2, 3
        on conflict on constraint home_tally_pkey do update
       set visits = h.visits + excluded.visits, people = h.people + excluded.people;
    update outreach.trip t
       set state = 'cancelled', version = t.version + 1
      from gone g
     where t.id = g.trip
       and t.state = 'planned'
       and (t.leaves_at > statement_timestamp() or t.back_at is not null);
    return null;
end
$$;
revoke execute on function outreach.visit_gone() from public;
create trigger gone after delete on outreach.home_visit
    referencing old table as gone for each statement execute function outreach.visit_gone();

-- Whoever was out when the file went and is back now leaves nothing to be written: there is no file to write it in.
create function outreach.back_to_nothing() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    if not exists (select 1 from outreach.home_visit h where h.trip = new.id) then
        new.state := 'cancelled';
    end if;
    return new;
end
$$;
revoke execute on function outreach.back_to_nothing() from public;
create trigger back_to_nothing before update of back_at on outreach.trip
    for each row when (new.kind = 'home' and new.state = 'planned' and new.back_at is not null)
    execute function outreach.back_to_nothing();

-- Visits home of the acting body in a fiscal year, those to restricted files and to people erased since with them: no
-- number tells who asks of whom they may not read. Municipalities are told of a year that is over, where at least so many
-- people were visited; all others are one number, under a blank.
create function outreach.homes(year integer)
    returns table (municipality text, visits bigint)
    language sql stable security definer set search_path = '' as $$
    with been as (
        select h.municipality, count(*) as visits, count(distinct h.person) as people
          from outreach.home_visit h
          join outreach.trip t on t.id = h.trip
         where t.organisation = person.acting_body()
           and t.state = 'held'
           and casework.year_of(t.held_on) = homes.year
         group by h.municipality
         union all
        select t.municipality, t.visits, t.people
          from outreach.home_tally t
         where t.organisation = person.acting_body()
           and t.year = homes.year
    ), each as (
        select b.municipality, sum(b.visits) as visits, sum(b.people) as people
          from been b
         group by b.municipality
    )
    select case when e.people >= (select l.least
                                    from outreach.telling l
                                   where l.platform in ('', split_part(person.acting_body(), '.', 1))
                                     and l.since <= (statement_timestamp() at time zone 'Asia/Tokyo')::date
                                   order by l.platform desc, l.since desc
                                   limit 1)
                 and homes.year < casework.year_of((statement_timestamp() at time zone 'Asia/Tokyo')::date)
                then e.municipality else '' end, sum(e.visits)::bigint
      from each e
     where access.acting_as('counsellor')
     group by 1
     order by 1;
$$;
revoke execute on function outreach.homes(integer) from public;
grant execute on function outreach.homes(integer) to yukidoke_app;

-- Files begun on a trip, those of restricted and of erased people with them: the number is the same for every colleague.
create function outreach.begun_on(asked uuid) returns integer
    language sql stable security definer set search_path = ''
return (select t.begun_gone + (select count(*)::integer from outreach.begun b where b.trip = t.id)
          from outreach.trip t
         where t.id = asked
           and t.organisation = person.acting_body()
           and access.acting_as('counsellor'));
revoke execute on function outreach.begun_on(uuid) from public;
grant execute on function outreach.begun_on(uuid) to yukidoke_app;

-- Words of trips older than their body keeps them go; how many trips that were.
create function outreach.tidy() returns integer
    language plpgsql security definer set search_path = '' as $$
declare
    tidied integer;
begin
    update outreach.trip t
       set place = '', host_name = '', others = '', waits = '', aim = '', agreed = '', reason = ''
     where t.place || t.host_name || t.others || t.waits || t.aim || t.agreed || t.reason <> ''
       and t.held_on < (statement_timestamp() at time zone 'Asia/Tokyo')::date
                       - make_interval(months => (select k.months
                                                    from outreach.keeping k
                                                   where k.platform in ('', split_part(t.organisation, '.', 1))
                                                     and k.since <= (statement_timestamp() at time zone 'Asia/Tokyo')::date
                                                   order by k.platform desc, k.since desc
                                                   limit 1));
    get diagnostics tidied = row_count;
    return tidied;
end
$$;
revoke execute on function outreach.tidy() from public;
grant execute on function outreach.tidy() to yukidoke_app;

create function outreach.begun_gone() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    update outreach.trip t
       set begun_gone = t.begun_gone + g.n
      from (select trip, count(*)::integer as n from gone group by trip) g
     where t.id = g.trip;
    return null;
end
$$;
revoke execute on function outreach.begun_gone() from public;
create trigger gone after delete on outreach.begun
    referencing old table as gone for each statement execute function outreach.begun_gone();
