create schema council;
grant usage on schema council to yukidoke_app;

-- What is known of a meeting is recorded again with every change; papers name the version they were made from.
create table council.meeting (
    id         uuid        primary key,
    plan_key   text        not null references plan.plan,
    created_at timestamptz not null,
    created_by uuid        references access.account
);
create index on council.meeting (plan_key);

create table council.meeting_version (
    meeting     uuid        not null references council.meeting,
    version     int         not null check (version > 0),
    about       jsonb       not null check (jsonb_typeof(about) = 'object' and length(about::text) <= 400000),
    recorded_at timestamptz not null,
    recorded_by uuid        references access.account,
    primary key (meeting, version)
);

create table council.decision (
    id          uuid        primary key,
    meeting     uuid        not null references council.meeting,
    body        text        not null check (body = btrim(body)), -- who follows it up; blank for the secretariat
    words       text        not null check (words <> '' and length(words) <= 2000),
    due         date,
    recorded_at timestamptz not null,
    recorded_by uuid        references access.account
);
create index on council.decision (meeting);

create table council.decision_done (
    decision uuid        primary key references council.decision,
    done_at  timestamptz not null,
    done_by  uuid        references access.account,
    note     text        not null check (length(note) <= 2000)
);

-- A council's own form in place of the one the program brings; the newest version counts.
create table council.form (
    platform    text        not null,
    key         text        not null check (key ~ '^[a-z][a-z0-9-]{0,29}$'),
    version     int         not null check (version > 0),
    file        text        not null check (length(file) <= 100000),
    recorded_at timestamptz not null,
    recorded_by uuid        references access.account,
    primary key (platform, key, version)
);

-- How a pack of papers was made: everything needed to make the very same files again.
create table council.pack (
    id              uuid        primary key,
    meeting         uuid        not null,
    meeting_version int         not null,
    round           uuid        not null references reporting.round,
    snapshot        text        not null check (snapshot ~ '^[0-9a-f]{64}$'),
    forms           jsonb       not null check (jsonb_typeof(forms) = 'array'), -- the files themselves
    generator       text        not null,
    fonts           text        not null, -- blank where no PDF could be made
    made_at         timestamptz not null,
    made_by         uuid        references access.account,
    foreign key (meeting, meeting_version) references council.meeting_version
);
create index on council.pack (meeting);

create table council.pack_file (
    pack   uuid   not null references council.pack,
    kind   text   not null check (kind in ('xlsx', 'docx', 'pdf', 'csv')),
    sha256 text   not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size   int    not null check (size > 0),
    primary key (pack, kind)
);

create table council.pack_publication (
    pack         uuid        primary key references council.pack,
    published_at timestamptz not null,
    published_by uuid        references access.account
);

grant select, insert on all tables in schema council to yukidoke_app;

comment on table council.meeting is 'operational: meetings of councils';
comment on table council.meeting_version is 'operational: day, place, agenda, who came as officials of which body, minutes';
comment on table council.decision is 'operational: what was decided and who follows it up';
comment on table council.decision_done is 'operational: which decisions were followed up';
comment on table council.form is 'operational: forms of councils for their papers';
comment on table council.pack is 'operational: recipes of papers';
comment on table council.pack_file is 'operational: checksums of papers';
comment on table council.pack_publication is 'operational: papers opened to everybody';
