-- Prefectures, municipalities and wards by their official codes, each as it was in a span of days: a name that changed
-- is a new row, a place that went into another has its last day and says which. Nothing is deleted, so that what was
-- entered under a code long gone can still be read.
create table directory.municipality (
    code       text not null check (code ~ '^[0-9]{6}$'),
    -- The codes began on 1970-04-01; whoever was there before them is there since.
    valid_from date not null default '1970-04-01',
    -- The first day it was no longer so.
    valid_to   date check (valid_to > valid_from),
    prefecture text not null check (prefecture <> ''),
    name       text not null check (name <> ''),
    kana       text not null,
    kind       text not null check (kind in ('PREFECTURE', 'DESIGNATED_CITY', 'WARD', 'CITY', 'TOWN', 'VILLAGE')),
    parent     text,
    successor  text check (successor is null or valid_to is not null),
    latitude   double precision check (latitude between 20 and 46),
    longitude  double precision check (longitude between 122 and 154),
    primary key (code, valid_from),
    check ((latitude is null) = (longitude is null)),
    check ((kind = 'PREFECTURE') = (parent is null))
);
create unique index municipality_today on directory.municipality (code) where valid_to is null;
comment on table directory.municipality is 'public: official codes of prefectures and municipalities';

-- Whoever lives in one goes to the other without a thought: to work, to shop, to an office.
create table directory.municipality_near (
    code text not null,
    near text not null check (near <> code),
    primary key (code, near)
);
comment on table directory.municipality_near is 'public: municipalities of one commuting area';

-- What was taken in of the files of facts: whoever keeps them in memory sees by the revision whether they changed.
create table directory.reference (
    name     text   primary key,
    digest   text   not null,
    revision bigint not null
);
comment on table directory.reference is 'operational: which files of facts were taken in';

grant select, insert, update on directory.municipality to yukidoke_app;
grant select, insert on directory.municipality_near to yukidoke_app;
grant select, insert, update on directory.reference to yukidoke_app;
