-- How far somebody has come, in two ways that ask nothing of each other: where they stand on the way from being in touch
-- to staying in work, forwards, backwards and sideways; and scales they chose themselves, in words of their own.
create table casework.rung (
    id          uuid        primary key,
    person      uuid        not null,
    owner       text        not null,
    rung        text        not null check (rung in ('connect', 'place', 'prepare', 'try', 'work', 'stay')),
    since       date        not null,
    note        bytea       not null,
    recorded_at timestamptz not null,
    recorded_by uuid        not null references access.account,
    foreign key (person, owner) references person.person (id, owner) on delete cascade
);
create index rung_person on casework.rung (person, since desc, recorded_at desc);
create index rung_owner on casework.rung (owner, person, since desc, recorded_at desc);

create table casework.scale (
    id        uuid        primary key,
    person    uuid        not null,
    owner     text        not null,
    name      bytea       not null,
    low       bytea       not null, -- what 0 means to the person
    high      bytea       not null, -- what 10 means
    chosen_on date        not null,
    added_at  timestamptz not null,
    added_by  uuid        not null references access.account,
    ended_at  timestamptz,
    ended_by  uuid        references access.account,
    check ((ended_at is null) = (ended_by is null)),
    unique (id, person, owner),
    foreign key (person, owner) references person.person (id, owner) on delete cascade
);
create index scale_person on casework.scale (person);

create table casework.scale_mark (
    id        uuid        primary key,
    scale     uuid        not null,
    person    uuid        not null,
    owner     text        not null,
    value     smallint    not null check (value between 0 and 10),
    marked_on date        not null,
    said_by   text        not null check (said_by in ('person', 'together', 'us')),
    note      bytea       not null,
    marked_at timestamptz not null,
    marked_by uuid        not null references access.account,
    foreign key (scale, person, owner) references casework.scale (id, person, owner) on delete cascade
);
create index scale_mark_person on casework.scale_mark (person);
create index scale_mark_scale on casework.scale_mark (scale, marked_on);

comment on table casework.rung       is 'personal: where somebody stands between being in touch and staying in work';
comment on table casework.scale      is 'personal: scales somebody chose to see how far they have come';
comment on table casework.scale_mark is 'personal: where somebody stood on a scale of theirs';

do $$
declare
    name text;
begin
    foreach name in array array['rung', 'scale', 'scale_mark'] loop
        execute format('alter table casework.%I enable row level security', name);
        execute format('alter table casework.%I force row level security', name);
        execute format('create policy wall on casework.%I for all to yukidoke_owner '
                       'using (current_user = ''yukidoke_owner'') with check (current_user = ''yukidoke_owner'')', name);
        execute format('create policy kept on casework.%I for select to yukidoke_app '
                       'using (owner = (select person.acting_body()) '
                       '       and exists (select 1 from person.person_v v '
                       '                    where v.id = %I.person and v.owner = (select person.acting_body())))',
                       name, name);
    end loop;
end
$$;

grant select, insert on casework.rung       to yukidoke_app;
grant select, insert on casework.scale      to yukidoke_app;
grant update (ended_at, ended_by) on casework.scale to yukidoke_app;
grant select, insert on casework.scale_mark to yukidoke_app;

create policy added on casework.rung for insert to yukidoke_app
    with check (owner = (select person.acting_body())
                and person.keeps_file(person)
                and recorded_by = (select access.acting_account()));
create policy added on casework.scale for insert to yukidoke_app
    with check (owner = (select person.acting_body())
                and person.keeps_file(person)
                and added_by = (select access.acting_account()));
create policy ended on casework.scale for update to yukidoke_app
    using (owner = (select person.acting_body()) and person.keeps_file(person) and ended_at is null)
    with check (ended_by = (select access.acting_account()));
create policy added on casework.scale_mark for insert to yukidoke_app
    with check (owner = (select person.acting_body())
                and person.keeps_file(person)
                and marked_by = (select access.acting_account()));

-- Where each person stands now, for lists.
create view casework.rung_v with (security_invoker = true) as
select distinct on (r.person) r.person, r.owner, r.rung, r.since
  from casework.rung r
 order by r.person, r.since desc, r.recorded_at desc;
grant select on casework.rung_v to yukidoke_app;
