-- Days on which offices are closed. Equinoxes are announced the year before and never computed. Owner '' is the nation,
-- 'offices' what every public office keeps by law, anything else the key of one body.
create table directory.holiday (
    owner text not null,
    day   date not null,
    name  text not null check (name <> ''),
    primary key (owner, day)
);
comment on table directory.holiday is 'public: national holidays and days on which offices are closed';
grant select, insert, update, delete on directory.holiday to yukidoke_app;
