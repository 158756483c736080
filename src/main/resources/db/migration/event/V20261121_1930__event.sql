-- Seminars, fairs, courses and gatherings as the public reads them. What is said of one is a document with versions; its
-- sessions are rows, because people will sign up for them.
create schema event;
grant usage on schema event to yukidoke_app;

create table event.event (
    id         uuid        primary key,
    key        text        not null unique check (key ~ '^[a-z0-9][a-z0-9-]{1,79}$'),
    platform   text        not null,
    owner      text        not null check (owner <> ''), -- the body that keeps it
    kind       text        not null check (kind in ('seminar', 'group_work', 'fair', 'briefing', 'visit', 'course',
                                                    'consultation', 'gathering', 'employer_seminar')),
    state      text        not null check (state in ('draft', 'public', 'cancelled')),
    version    integer     not null check (version > 0),
    content    jsonb       not null check (jsonb_typeof(content) = 'object'),
    changed_at timestamptz not null
);
create index on event.event (platform, state);

create table event.session (
    event    uuid    not null references event.event,
    number   integer not null check (number > 0), -- stays with a session when others go
    day      date    not null,
    opens    time    not null,
    closes   time    not null,
    place    text    not null,
    capacity integer check (capacity > 0), -- null: nobody has said
    state    text    not null check (state in ('planned', 'full', 'cancelled')),
    primary key (event, number),
    check (opens < closes)
);
create index on event.session (day);

create table event.version (
    event      uuid        not null references event.event,
    version    integer     not null check (version > 0),
    content    jsonb       not null,
    sessions   jsonb       not null,
    state      text        not null,
    changed_at timestamptz not null,
    changed_by uuid        references access.account,
    primary key (event, version)
);

grant select, insert on event.event, event.session, event.version to yukidoke_app;
grant update (state, version, content, changed_at) on event.event to yukidoke_app;
grant update (day, opens, closes, place, capacity, state) on event.session to yukidoke_app;

comment on table event.event   is 'public: events and courses as they stand; drafts are kept from pages by the program';
comment on table event.session is 'public: when and where an event takes place';
comment on table event.version is 'operational: everything an event ever said';
