-- Each time the body that keeps an entry was asked whether it is right, so that nobody is asked too often.
create table assurance.asked (
    entry    uuid        not null references directory.entry,
    asked_at timestamptz not null,
    asked_by uuid        not null references access.account,
    body     text        not null check (body <> ''),
    way      text        not null check (way in ('mail', 'paper')),
    primary key (entry, asked_at)
);

-- How often a council asks, and how long a link works. Blank platform: for councils that decided nothing.
create table assurance.rhythm (
    platform   text        not null,
    since      date        not null,
    every_days integer     not null check (every_days between 1 and 366),
    life_days  integer     not null check (life_days between 1 and 100),
    decided_at timestamptz not null,
    decided_by uuid        references access.account,
    primary key (platform, since)
);
insert into assurance.rhythm (platform, since, every_days, life_days, decided_at)
values ('', '2020-04-01', 30, 21, '2020-04-01');

grant select, insert on assurance.asked, assurance.rhythm to yukidoke_app;
grant update (every_days, life_days, decided_at, decided_by) on assurance.rhythm to yukidoke_app;

comment on table assurance.asked  is 'operational: when the keeper of an entry was asked';
comment on table assurance.rhythm is 'operational: how often a council asks';
