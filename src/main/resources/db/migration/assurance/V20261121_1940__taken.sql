-- What was brought into the directory from elsewhere, by the item it was found as: a start brings nothing twice, and
-- what an owner declined is not offered again until the source says something else.
create schema if not exists assurance;

create table assurance.taken (
    source   text        not null, -- plan:<platform>, or own for facts that come with the program
    item     text        not null, -- key of the window or the scheme there
    entry    uuid        not null references directory.entry,
    digest   text        not null, -- of the content as the source gives it
    taken_at timestamptz not null,
    primary key (source, item)
);

grant usage on schema assurance to yukidoke_app;
grant select, insert, update on assurance.taken to yukidoke_app;

comment on table assurance.taken is 'operational: what was brought into the directory from plans and lists';
