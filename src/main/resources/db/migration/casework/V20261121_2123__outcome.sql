-- A サポステ or youth centre counts whom it registered in a fiscal year, newly or carried over, and what came of it. Who
-- is there for years is registered once a year and counted once.
create table casework.registration (
    id            uuid        primary key,
    person        uuid        not null,
    owner         text        not null,
    fiscal_year   integer     not null check (fiscal_year between 2000 and 2200),
    kind          text        not null check (kind in ('new', 'carried')),
    registered_on date        not null,
    recorded_at   timestamptz not null,
    recorded_by   uuid        not null references access.account,
    check (extract(year from registered_on - interval '3 months') = fiscal_year),
    foreign key (person, owner) references person.person (id, owner) on delete cascade
);
create unique index registration_once on casework.registration (owner, person, fiscal_year);
create index registration_person on casework.registration (person);

-- What came of it. A correction names what it corrects; nothing is overwritten.
create table casework.outcome (
    id          uuid        primary key,
    person      uuid        not null,
    owner       text        not null,
    kind        text        not null check (kind in ('work', 'school', 'training', 'place', 'other')),
    employment  text        check (employment in ('regular', 'fixed_term', 'part_time', 'dispatched', 'supported', 'own',
                                'other')),
    happened_on date        not null,
    known       text        not null check (known in ('person', 'family', 'employer', 'body', 'paper')),
    placed_by   text        not null check (placed_by in ('us', 'hello_work', 'body', 'person', 'other')),
    place       bytea       not null, -- where, and what else is worth knowing
    recorded_at timestamptz not null,
    recorded_by uuid        not null references access.account,
    corrects    uuid        unique references casework.outcome on delete cascade,
    void        boolean     not null default false, -- a correction that says it did not happen
    draft       uuid, -- what it was written as, so that sending it twice counts it once
    check ((kind = 'work') = (employment is not null)),
    unique (id, person, owner),
    unique (recorded_by, draft),
    foreign key (person, owner) references person.person (id, owner) on delete cascade
);
create index outcome_owner  on casework.outcome (owner, happened_on);
create index outcome_person on casework.outcome (person);

-- How it stood so many months later. Asking is due on a day; not knowing is an answer.
create table casework.follow_up (
    id          uuid        primary key,
    outcome     uuid        not null,
    person      uuid        not null,
    owner       text        not null,
    months      integer     not null check (months between 1 and 36),
    state       text        not null check (state in ('lasts', 'changed', 'left', 'unknown')),
    asked_on    date        not null,
    word        bytea       not null,
    recorded_at timestamptz not null,
    recorded_by uuid        not null references access.account,
    unique (outcome, months),
    foreign key (outcome, person, owner) references casework.outcome (id, person, owner) on delete cascade
);
create index follow_up_owner  on casework.follow_up (owner);
create index follow_up_person on casework.follow_up (person);

comment on table casework.registration is 'personal: that somebody is registered for a fiscal year';
comment on table casework.outcome      is 'personal: what came of an accompaniment, with sealed places';
comment on table casework.follow_up    is 'personal: how somebody fares months after, with sealed words';

do $$
declare
    name text;
begin
    foreach name in array array['registration', 'outcome', 'follow_up'] loop
        execute format('alter table casework.%I enable row level security', name);
        execute format('alter table casework.%I force row level security', name);
        execute format('grant select, insert on casework.%I to yukidoke_app', name);
        execute format('create policy wall on casework.%I for all to yukidoke_owner '
                       'using (current_user = ''yukidoke_owner'') with check (current_user = ''yukidoke_owner'')', name);
        execute format('create policy seen on casework.%I for select to yukidoke_app '
                       'using (owner = (select person.acting_body()) '
                       'and exists (select 1 from person.person_v v where v.id = person and v.owner = person.acting_body()))', name);
        execute format('create policy added on casework.%I for insert to yukidoke_app '
                       'with check (owner = (select person.acting_body()) and person.keeps_file(person) '
                       'and recorded_by = (select access.acting_account()))', name);
    end loop;
end
$$;
