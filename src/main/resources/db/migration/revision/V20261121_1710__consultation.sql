-- The members are asked about a draft, one by one or by a decision on paper (書面決議). What each body said last counts;
-- whoever agreed to an earlier text has not agreed to this one, so the text is kept by its digest.
create table revision.consultation (
    id        uuid        primary key default db.uuidv7(),
    draft_id  uuid        not null references revision.draft,
    due       date        not null,
    written   boolean     not null,
    letter    text        not null check (length(letter) <= 4000),
    opened_at timestamptz not null,
    opened_by uuid        references access.account,
    closed_at timestamptz
);

create unique index consultation_under_way on revision.consultation (draft_id) where closed_at is null;

create table revision.comment (
    id              uuid        primary key default db.uuidv7(),
    consultation_id uuid        not null references revision.consultation,
    item            text        not null check (item ~ '^(front|[mkjoc]\..+)$'),
    organisation    text        not null check (organisation <> ''),
    said            text        not null check (said <> '' and length(said) <= 2000),
    said_at         timestamptz not null,
    said_by         uuid        references access.account
);

create table revision.answer (
    comment_id  uuid        not null references revision.comment,
    number      integer     not null check (number > 0),
    taken       text        not null check (taken in ('taken', 'partly', 'not')),
    said        text        not null check (said <> '' and length(said) <= 2000),
    answered_at timestamptz not null,
    answered_by uuid        references access.account,
    primary key (comment_id, number)
);

create table revision.vote (
    consultation_id uuid        not null references revision.consultation,
    organisation    text        not null check (organisation <> ''),
    number          integer     not null check (number > 0),
    stance          text        not null check (stance in ('agree', 'disagree', 'comment')),
    said            text        not null check (length(said) <= 2000),
    digest          text        not null check (digest ~ '^[0-9a-f]{64}$'),
    voted_at        timestamptz not null,
    voted_by        uuid        references access.account,
    primary key (consultation_id, organisation, number),
    check (stance = 'agree' or said <> '')
);

-- What must be said to a body about a version, and whether somebody there has read it.
create table revision.notice (
    id           uuid        primary key default db.uuidv7(),
    plan_key     text        not null references plan.plan,
    version      uuid        not null references plan.version,
    organisation text        not null,
    said_at      timestamptz not null,
    read_at      timestamptz,
    read_by      uuid        references access.account,
    unique (version, organisation)
);

-- What a programme, a window, a group or the council itself is called from a day on.
create table revision.successor (
    id       uuid        primary key default db.uuidv7(),
    platform text        not null references plan.platform,
    kind     text        not null check (kind in ('programme', 'window', 'group', 'council')),
    former   text        not null check (former <> '' and length(former) <= 200),
    name     text        not null check (name <> '' and length(name) <= 200),
    since    date        not null,
    why      text        not null check (length(why) <= 1000),
    said_at  timestamptz not null,
    said_by  uuid        references access.account,
    check (former <> name),
    unique (platform, kind, former, since)
);

grant select, insert on revision.consultation, revision.comment, revision.answer, revision.vote, revision.notice,
    revision.successor to yukidoke_app;
grant update (closed_at) on revision.consultation to yukidoke_app;
grant update (read_at, read_by) on revision.notice to yukidoke_app;

comment on table revision.consultation is 'operational: when members were asked about a draft';
comment on table revision.comment is 'operational: what bodies said about items of a draft';
comment on table revision.answer is 'operational: what the secretariat answered';
comment on table revision.vote is 'operational: whether bodies agreed to a text';
comment on table revision.notice is 'operational: what bodies were told about a version, and whether they read it';
comment on table revision.successor is 'public: what things of a council are called from a day on';
