-- The organisations of each council. A plan names them in its own words; here each stands once, whatever edition
-- names it, so that an account can belong to it.

create schema directory;

create table directory.organisation (
    key           text primary key check (key ~ '^[a-z][a-z0-9-]*\.[a-z0-9-]+$'),
    platform      text not null check (key like platform || '.%'),
    name          text not null check (name <> ''),
    name_en       text not null,
    official_name text not null,
    kind          text not null,
    unique (platform, name)
);

comment on table directory.organisation is 'public: bodies named in published plans';

grant usage on schema directory to yukidoke_app;
grant select, insert, update on directory.organisation to yukidoke_app;
