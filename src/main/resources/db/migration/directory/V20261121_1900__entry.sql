-- Where somebody can turn. An entry is one document with versions: what stands is here, every version it ever had is
-- kept beside it, and whoever finds something wrong proposes another content without being able to change it.
create table directory.entry (
    id           uuid        primary key default db.uuidv7(),
    key          text        not null unique check (key ~ '^[a-z0-9][a-z0-9.-]{1,119}$'),
    kind         text        not null check (kind in ('place', 'service', 'scheme')),
    platform     text        not null,
    owner        text        references directory.organisation, -- null: nobody keeps it yet
    version      integer     not null check (version > 0),
    standing     text        not null check (standing in ('public', 'hidden', 'retired')),
    successor    text        references directory.entry (key),
    content      jsonb       not null check (jsonb_typeof(content) = 'object'),
    confirmed_on date,
    confirmed_by text        not null default '', -- body whose word it is; blank for nobody
    changed_at   timestamptz not null,
    check (successor is null or (standing = 'retired' and successor <> key)),
    check ((confirmed_on is null) = (confirmed_by = ''))
);
create index on directory.entry (platform, kind, key);

create table directory.entry_version (
    entry      uuid        not null references directory.entry,
    version    integer     not null check (version > 0),
    content    jsonb       not null,
    origin     text        not null check (origin in ('desk', 'plan', 'import', 'proposal', 'undo')),
    said       text        not null check (length(said) <= 1000), -- why; blank when nobody said
    changed_at timestamptz not null,
    changed_by uuid        references access.account,
    primary key (entry, version)
);

-- Each time somebody who should know said that what stands is right.
create table directory.confirmation (
    entry        uuid        not null references directory.entry,
    version      integer     not null,
    confirmed_at timestamptz not null,
    confirmed_on date        not null,
    organisation text        not null check (organisation <> ''),
    account      uuid        references access.account, -- null for a light seat
    seat         uuid,
    primary key (entry, confirmed_at),
    foreign key (entry, version) references directory.entry_version
);

-- Words among staff about an entry. They lie apart, so that whoever serves the public cannot read them.
create table directory.staff_note (
    entry      uuid        not null references directory.entry,
    version    integer     not null check (version > 0),
    said       text        not null check (length(said) <= 4000),
    changed_at timestamptz not null,
    changed_by uuid        references access.account,
    primary key (entry, version)
);

create table directory.proposal (
    id           uuid        primary key default db.uuidv7(),
    entry        uuid        not null references directory.entry,
    base         integer     not null, -- the version it was written over
    content      jsonb       not null,
    origin       text        not null check (origin in ('desk', 'plan', 'public')),
    said         text        not null check (length(said) <= 1000),
    organisation text        not null, -- whose word it is; blank for a plan or a passer-by
    proposed_at  timestamptz not null,
    proposed_by  uuid        references access.account,
    state        text        not null check (state in ('open', 'accepted', 'declined', 'withdrawn')),
    reason       text        not null default '' check (length(reason) <= 1000),
    decided_at   timestamptz,
    decided_by   uuid        references access.account,
    foreign key (entry, base) references directory.entry_version,
    check ((state = 'open') = (decided_at is null)),
    check (state <> 'declined' or reason <> '')
);
create index on directory.proposal (entry, proposed_at);

-- After how many days without a word an owner is asked, and after how many more an entry leaves public pages. Blank
-- platform: for councils that decided nothing.
create table directory.freshness_rule (
    platform   text        not null,
    kind       text        not null check (kind in ('place', 'service', 'scheme')),
    since      date        not null,
    ask_after  integer     not null check (ask_after > 0),
    hide_after integer     not null check (hide_after > ask_after),
    decided_at timestamptz not null,
    decided_by uuid        references access.account,
    primary key (platform, kind, since)
);
insert into directory.freshness_rule (platform, kind, since, ask_after, hide_after, decided_at) values
    ('', 'place',   '2020-04-01', 365, 730, '2020-04-01'),
    ('', 'service', '2020-04-01', 180, 400, '2020-04-01'),
    ('', 'scheme',  '2020-04-01',  90, 180, '2020-04-01');

-- Counts every change of what the public reads, so that each copy of the program knows when its memory is old.
create table directory.revision (
    one    boolean primary key default true check (one),
    number bigint  not null
);
insert into directory.revision (number) values (1);

create function directory.count_revision() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    update directory.revision set number = number + 1;
    return null;
end
$$;
create trigger count_revision after insert or update on directory.entry
    for each statement execute function directory.count_revision();
create trigger count_revision after insert or update on directory.freshness_rule
    for each statement execute function directory.count_revision();

grant select, insert on directory.entry, directory.entry_version, directory.confirmation, directory.staff_note,
    directory.proposal, directory.freshness_rule to yukidoke_app;
grant update (owner, version, standing, successor, content, confirmed_on, confirmed_by, changed_at)
    on directory.entry to yukidoke_app;
grant update (state, reason, decided_at, decided_by) on directory.proposal to yukidoke_app;
grant select on directory.revision to yukidoke_app;

comment on table directory.entry          is 'public: places, services and schemes as they stand';
comment on table directory.entry_version  is 'operational: every content an entry ever had';
comment on table directory.confirmation   is 'operational: who said when that an entry is right';
comment on table directory.staff_note     is 'operational: words among staff about an entry';
comment on table directory.proposal       is 'operational: contents others propose for an entry';
comment on table directory.freshness_rule is 'public: how long an entry stands without a word';
comment on table directory.revision       is 'public: a number that grows with every change';
