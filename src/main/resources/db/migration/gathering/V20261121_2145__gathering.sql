-- Places to be, classes for families, group work: who came, as far as they wished to be known, and those who help there.
create schema gathering;
grant usage on schema gathering to yukidoke_app;

create table gathering.circle (
    id           uuid        primary key,
    organisation text        not null references directory.organisation,
    kind         text        not null check (kind in ('place', 'family', 'group', 'exchange')),
    name         text        not null check (name <> ''),
    place        text        not null,
    opened_on    date        not null,
    closed_on    date        check (closed_on >= opened_on),
    made_at      timestamptz not null,
    made_by      uuid        not null references access.account,
    unique (id, organisation)
);
create index circle_organisation on gathering.circle (organisation, closed_on, name);

-- A day of a circle. Guests came without being known to anybody, and that is how it should stay.
create table gathering.day (
    id           uuid        primary key,
    circle       uuid        not null,
    organisation text        not null,
    held_on      date        not null,
    minutes      integer     check (minutes between 1 and 1440),
    theme        text        not null,
    guests       integer     not null check (guests between 0 and 10000),
    version      integer     not null default 1,
    recorded_at  timestamptz not null,
    recorded_by  uuid        not null references access.account,
    unique (circle, held_on),
    unique (id, organisation),
    foreign key (circle, organisation) references gathering.circle (id, organisation)
);

create table gathering.attendance (
    day          uuid not null,
    organisation text not null,
    person       uuid not null,
    owner        text not null check (owner = organisation),
    primary key (day, person),
    foreign key (day, organisation) references gathering.day (id, organisation),
    foreign key (person, owner) references person.person (id, owner) on delete cascade
);
create index attendance_person on gathering.attendance (person);

-- ピア, ひきこもりサポーター, volunteers: their names are theirs too, so each has a key that goes with them.
create table gathering.supporter (
    id           uuid        primary key,
    organisation text        not null references directory.organisation,
    kind         text        not null check (kind in ('peer', 'supporter', 'volunteer')),
    wrapped      bytea       not null,
    generation   text        not null,
    name         bytea       not null,
    reach        bytea       not null,
    note         bytea       not null,
    trained_on   date,
    active_from  date        not null,
    active_to    date        check (active_to >= active_from),
    version      integer     not null default 1,
    made_at      timestamptz not null,
    made_by      uuid        not null references access.account,
    unique (id, organisation)
);
create index supporter_organisation on gathering.supporter (organisation, active_to);
create index supporter_generation   on gathering.supporter (generation);

create table gathering.help (
    day          uuid not null,
    supporter    uuid not null,
    organisation text not null,
    primary key (day, supporter),
    foreign key (day, organisation)       references gathering.day (id, organisation),
    foreign key (supporter, organisation) references gathering.supporter (id, organisation) on delete cascade
);

-- A supporter goes along with somebody, once both have agreed.
create table gathering.company (
    id           uuid        primary key,
    supporter    uuid        not null,
    organisation text        not null,
    person       uuid        not null,
    owner        text        not null check (owner = organisation),
    agreed_on    date        not null,
    ended_on     date        check (ended_on >= agreed_on),
    recorded_at  timestamptz not null,
    recorded_by  uuid        not null references access.account,
    foreign key (supporter, organisation) references gathering.supporter (id, organisation) on delete cascade,
    foreign key (person, owner) references person.person (id, owner) on delete cascade
);
create unique index company_once on gathering.company (supporter, person) where ended_on is null;
create index company_person on gathering.company (person);

comment on table gathering.circle     is 'operational: places to be, classes and groups of a body';
comment on table gathering.day        is 'operational: days of a circle and how many guests came';
comment on table gathering.attendance is 'personal: who came';
comment on table gathering.supporter  is 'personal: peers and volunteers, sealed';
comment on table gathering.help       is 'personal: which supporter helped on which day';
comment on table gathering.company    is 'personal: which supporter goes along with whom';

grant select, insert, update (name, place, closed_on) on gathering.circle to yukidoke_app;
grant select, insert, update (minutes, theme, guests, version) on gathering.day to yukidoke_app;
grant select, insert, delete on gathering.attendance to yukidoke_app;
grant select, insert, delete, update (kind, name, reach, note, trained_on, active_from, active_to, version)
    on gathering.supporter to yukidoke_app;
grant select, insert, delete on gathering.help to yukidoke_app;
grant select, insert, update (ended_on) on gathering.company to yukidoke_app;

do $$
declare
    one text;
begin
    foreach one in array array['circle', 'day', 'attendance', 'supporter', 'help', 'company'] loop
        execute format('alter table gathering.%I enable row level security', one);
        execute format('alter table gathering.%I force  row level security', one);
    end loop;
    foreach one in array array['circle', 'day', 'supporter', 'help'] loop
        execute format('create policy own on gathering.%I for all to yukidoke_app '
                       'using (organisation = (select person.acting_body()) and (select access.acting_as(''counsellor'')))',
                       one);
    end loop;
end
$$;
-- Rotation of keys wraps them anew as the owner.
create policy wall on gathering.supporter for all to yukidoke_owner
    using (current_user = 'yukidoke_owner') with check (current_user = 'yukidoke_owner');
create policy seen  on gathering.attendance for select to yukidoke_app
    using (owner = (select person.acting_body())
           and exists (select 1 from person.person_v v where v.id = person and v.owner = person.acting_body()));
create policy added on gathering.attendance for insert to yukidoke_app with check (person.keeps_file(person));
create policy taken on gathering.attendance for delete to yukidoke_app
    using (owner = (select person.acting_body()) and person.keeps_file(person));
create policy seen  on gathering.company for select to yukidoke_app
    using (owner = (select person.acting_body())
           and exists (select 1 from person.person_v v where v.id = person and v.owner = person.acting_body()));
create policy added on gathering.company for insert to yukidoke_app with check (person.keeps_file(person));
create policy ended on gathering.company for update to yukidoke_app
    using (owner = (select person.acting_body()) and person.keeps_file(person));
