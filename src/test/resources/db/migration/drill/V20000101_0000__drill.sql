-- Every kind of table that is hard to copy, so that backup and restore are drilled on it whatever the modules have.
create schema drill;
grant usage on schema drill to yukidoke_app;

create table drill.person (
    id      bigint generated always as identity primary key,
    name    text not null,
    folded  text generated always as (lower(name)) stored,
    born    date,
    mentor  bigint references drill.person
);
grant select, insert on drill.person to yukidoke_app;

-- Hidden from everybody, the owner included.
alter table drill.person enable row level security;
alter table drill.person force row level security;

-- Nothing may ever leave it.
create table drill.event (
    number  serial primary key,
    person  bigint not null references drill.person,
    at      timestamptz not null,
    note    jsonb,
    bytes   bytea,
    share   double precision,
    took    interval,
    tags    text[]
);
create function drill.refuse() returns trigger language plpgsql as
    $$ begin raise exception 'events are never changed'; end $$;
create trigger never before update or delete or truncate on drill.event execute function drill.refuse();

-- A migration's own row; a restore must not keep it beside the backup's.
create table drill.setting ("key" text primary key, "Wert" text not null);
insert into drill.setting values ('language', 'ja');

create materialized view drill.tally as select count(*) as events from drill.event;
