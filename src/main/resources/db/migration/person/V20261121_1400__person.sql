-- People who ask for help. Three walls stand in the database itself: row-level security asks person.sees for every row;
-- identifiers are ciphertext whose key lies outside (module vault); and the key of a person is handed out by
-- person.release alone, which writes to the audit record whom it was given for and on what basis.
create schema person;
grant usage on schema person to yukidoke_app;

create function person.acting_body() returns text language sql stable
return nullif(current_setting('yukidoke.organisation', true), '');

-- The purposes a body may keep data for. A body that stands here with neither keeps names, channels and groups only:
-- placement may not collect what welfare must know (Employment Security Act, article 5-5).
create table person.body (
    organisation text        primary key references directory.organisation,
    employment   boolean     not null,
    welfare      boolean     not null,
    recorded_at  timestamptz not null,
    recorded_by  uuid        references access.account
);

create table person.person (
    id         uuid        primary key,
    owner      text        not null references directory.organisation,
    reference  text        not null unique check (reference ~ '^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$'),
    kind       text        not null check (kind in ('person', 'family')),
    restricted boolean     not null default false,
    opened_at  timestamptz not null,
    opened_by  uuid        not null references access.account,
    closed_at  timestamptz check (closed_at >= opened_at),
    version    integer     not null default 1,
    unique (id, owner)
);
create index person_owner on person.person (owner, opened_at desc, id desc);

-- One data key for each person, wrapped by a key that is not in the database. Nobody reads it but person.release.
create table person.key (
    person     uuid  primary key references person.person on delete cascade,
    wrapped    bytea not null,
    generation text  not null
);
create index key_generation on person.key (generation);

-- Sealed texts. Nothing is asked for: a nickname is enough, and even that may be what the listener calls the caller.
create table person.identity (
    person         uuid    primary key,
    owner          text    not null,
    family_name    bytea,
    given_name     bytea,
    family_reading bytea,
    given_reading  bytea,
    nickname       bytea,
    birth          bytea,
    municipality   bytea,
    version        integer not null default 1,
    check (num_nonnulls(family_name, given_name, nickname) > 0),
    foreign key (person, owner) references person.person (id, owner) on delete cascade
);

-- Blind index: keyed, and keyed differently for each body, so that equal names of two bodies look unrelated.
create table person.token (
    person uuid  not null,
    owner  text  not null,
    kind   text  not null check (kind in ('name', 'family', 'reading', 'family_reading', 'nickname', 'birth', 'phone')),
    token  bytea not null check (octet_length(token) = 16),
    primary key (owner, kind, token, person),
    foreign key (person, owner) references person.person (id, owner) on delete cascade
);
create index token_person on person.token (person);

-- Ways to reach somebody: none, one or many, never unique, none of them better by nature.
create table person.channel (
    id         uuid        primary key,
    person     uuid        not null,
    owner      text        not null,
    kind       text        not null check (kind in
                   ('phone', 'sms', 'mail', 'line', 'post', 'visit', 'fax', 'online', 'metaverse', 'through', 'other')),
    value      bytea       not null,
    note       bytea,
    preference smallint    not null check (preference between 1 and 99),
    quiet_from time,
    quiet_to   time,
    discreet   boolean     not null default false, -- do not say from where one calls
    added_at   timestamptz not null,
    added_by   uuid        not null references access.account,
    ended_at   timestamptz,
    check ((quiet_from is null) = (quiet_to is null)),
    foreign key (person, owner) references person.person (id, owner) on delete cascade
);
create index channel_person on person.channel (person);

-- What is known about somebody's situation, in the zone of the purpose it was collected for. Nothing is overwritten: a
-- correction names what it corrects.
create table person.statement (
    id          uuid        primary key,
    person      uuid        not null,
    owner       text        not null,
    zone        text        not null check (zone in ('general', 'employment', 'welfare')),
    topic       text        not null check (topic ~ '^[a-z][a-z-]*$'),
    value       bytea,
    since       date,
    until       date        check (until >= since),
    provenance  text        not null check (provenance in ('stated', 'confirmed', 'estimated', 'unknown')),
    recorded_at timestamptz not null,
    recorded_by uuid        not null references access.account,
    corrects    uuid        unique references person.statement on delete cascade,
    check (value is not null or provenance = 'unknown'),
    foreign key (person, owner) references person.person (id, owner) on delete cascade
);
create index statement_person on person.statement (person, zone, recorded_at);

-- Which of the plan's target groups somebody belonged to, when, and how that is known. Groups overlap; "not known" is a
-- statement of its own and names no group.
create table person.membership (
    id          uuid        primary key,
    person      uuid        not null,
    owner       text        not null,
    target      text        check (target <> ''), -- id of a target group of a plan
    since       date,
    until       date        check (until >= since),
    provenance  text        not null check (provenance in ('stated', 'confirmed', 'estimated', 'unknown')),
    recorded_at timestamptz not null,
    recorded_by uuid        not null references access.account,
    corrects    uuid        unique references person.membership on delete cascade,
    check ((target is null) = (provenance = 'unknown')),
    foreign key (person, owner) references person.person (id, owner) on delete cascade
);
create index membership_person on person.membership (person, recorded_at);

-- A statutory basis may be used after an administrator has recorded who confirmed it, for whom and until when.
create table person.confirmation (
    id           uuid        primary key,
    platform     text        not null check (platform <> ''),
    basis        text        not null check (basis in ('support_meeting', 'layered_meeting', 'loneliness_council',
                     'youth_council', 'privacy_69', 'privacy_27', 'entrusted', 'emergency')),
    name         text        not null check (name <> ''),     -- of the meeting, council or contract
    citation     text        not null check (citation <> ''), -- ordinance, rules, contract, with its date
    confirmed_by text        not null check (confirmed_by <> ''),
    members      text[]      not null, -- keys of the bodies bound by it
    valid_from   date        not null,
    valid_to     date        not null check (valid_to >= valid_from),
    recorded_at  timestamptz not null,
    recorded_by  uuid        not null references access.account,
    withdrawn_at timestamptz,
    withdrawn_by uuid        references access.account,
    check ((withdrawn_at is null) = (withdrawn_by is null))
);

-- What people are told before they consent, word by word. A consent cannot go beyond its notice.
create table person.notice (
    id            uuid        primary key,
    organisation  text        not null references directory.organisation,
    number        integer     not null check (number > 0),
    body          text        not null check (body <> ''),
    purpose       text        not null check (purpose <> ''),
    parts         text[]      not null check (parts <> '{}'),
    organisations text[]      not null,
    categories    text[]      not null,
    months        integer     not null check (months between 1 and 60),
    valid_from    date        not null,
    recorded_at   timestamptz not null,
    recorded_by   uuid        not null references access.account,
    unique (organisation, number),
    check (organisations <> '{}' or categories <> '{}')
);

-- Consent is a line of events; the last one says what holds.
create table person.consent (
    id            uuid        primary key,
    line          uuid        not null,
    number        integer     not null check (number > 0),
    person        uuid        not null,
    owner         text        not null,
    kind          text        not null check (kind in ('given', 'renewed', 'narrowed', 'withdrawn')),
    notice        uuid        not null references person.notice,
    parts         text[]      not null,
    organisations text[]      not null,
    categories    text[]      not null,
    until         timestamptz not null,
    method        text        not null check (method in ('paper', 'spoken', 'screen', 'phone', 'other')),
    given_by      text        not null check (given_by in ('self', 'guardian')),
    happened_on   date        not null,
    evidence      bytea,
    recorded_at   timestamptz not null,
    recorded_by   uuid        not null references access.account,
    unique (line, number),
    foreign key (person, owner) references person.person (id, owner) on delete cascade
);
create index consent_person on person.consent (person);

-- The one way over the wall.
create table person.share (
    id           uuid        primary key,
    person       uuid        not null,
    owner        text        not null,
    basis        text        not null check (basis in ('consent', 'support_meeting', 'layered_meeting',
                     'loneliness_council', 'youth_council', 'privacy_69', 'privacy_27', 'entrusted', 'emergency')),
    consent      uuid, -- line
    confirmation uuid        references person.confirmation,
    parts        text[]      not null check (parts <> '{}' and parts <@ array
                     ['identity', 'contact', 'general', 'employment', 'welfare', 'groups', 'risk', 'family']),
    purpose      bytea       not null,
    evidence     bytea,
    valid_from   timestamptz not null,
    valid_to     timestamptz not null check (valid_to > valid_from),
    made_at      timestamptz not null,
    made_by      uuid        not null references access.account,
    ended_at     timestamptz,
    ended_by     uuid        references access.account,
    ended_reason text        check (ended_reason in ('withdrawn', 'purpose_reached', 'mistake', 'basis_gone', 'other')),
    check ((basis = 'consent') = (consent is not null)),
    check ((basis = 'consent') = (confirmation is null)),
    check ((ended_at is null) = (ended_reason is null)),
    foreign key (person, owner) references person.person (id, owner) on delete cascade
);
create index share_person on person.share (person);

create table person.share_recipient (
    share        uuid not null references person.share on delete cascade,
    person       uuid not null,
    owner        text not null,
    organisation text references directory.organisation,
    category     text check (category <> ''), -- kind of organisation within the same council
    check (num_nonnulls(organisation, category) = 1),
    unique nulls not distinct (share, organisation, category)
);
create index share_recipient_organisation on person.share_recipient (organisation);
create index share_recipient_category     on person.share_recipient (category) where category is not null;

-- Restricted persons (violence, a colleague's family) are there for those named here and for nobody else.
create table person.admitted (
    person      uuid        not null references person.person on delete cascade,
    account     uuid        not null references access.account,
    admitted_at timestamptz not null,
    admitted_by uuid        not null references access.account,
    ended_at    timestamptz,
    primary key (person, account, admitted_at)
);
create unique index admitted_once on person.admitted (person, account) where ended_at is null;

-- Break-glass: inside the keeping body only, with a reason, for three hours, reported.
create table person.glass (
    id        uuid        primary key,
    person    uuid        not null references person.person on delete cascade,
    owner     text        not null,
    account   uuid        not null references access.account,
    reason    text        not null check (reason in ('danger', 'absence', 'court', 'other')),
    opened_at timestamptz not null,
    until     timestamptz not null check (until > opened_at and until <= opened_at + interval '3 hours'),
    closed_at timestamptz
);
create index glass_person on person.glass (person, account);
create index glass_owner  on person.glass (owner, opened_at desc);

create table person.glass_note (
    glass  uuid  primary key references person.glass on delete cascade,
    person uuid  not null,
    note   bytea not null
);

-- A risk is something to be told to people by name; it never hinders contact.
create table person.risk (
    id          uuid        primary key,
    person      uuid        not null,
    owner       text        not null,
    kind        text        not null check (kind in ('safety', 'violence', 'crisis')),
    note        bytea       not null,
    told        bytea,
    steps       text[]      not null,
    raised_at   timestamptz not null,
    raised_by   uuid        not null references access.account,
    resolved_at timestamptz,
    resolved_by uuid        references access.account,
    resolution  bytea,
    version     integer     not null default 1,
    check ((resolved_at is null) = (resolved_by is null)),
    check ((resolved_at is null) = (resolution is null)),
    foreign key (person, owner) references person.person (id, owner) on delete cascade
);
create index risk_person on person.risk (person);

-- A family came first. The file of the family and the file of the person stay two; this only says that they belong
-- together, once the person has agreed to that.
create table person.family (
    id         uuid        primary key,
    family     uuid        not null,
    person     uuid        not null,
    owner      text        not null,
    relation   text        not null check (relation in ('parent', 'child', 'sibling', 'partner', 'relative', 'other')),
    agreed_on  date        not null,
    method     text        not null check (method in ('paper', 'spoken', 'screen', 'phone', 'other')),
    linked_at  timestamptz not null,
    linked_by  uuid        not null references access.account,
    ended_at   timestamptz,
    ended_by   uuid        references access.account,
    check (family <> person),
    foreign key (family, owner) references person.person (id, owner) on delete cascade,
    foreign key (person, owner) references person.person (id, owner) on delete cascade
);
create unique index family_once on person.family (family, person) where ended_at is null;
create index family_person on person.family (person);

-- Two files, perhaps one person. Files are never merged; that they are not the same is remembered as well.
create table person.same (
    id         uuid        primary key,
    a          uuid        not null,
    b          uuid        not null,
    owner      text        not null,
    verdict    text        not null check (verdict in ('same', 'different')),
    reason     text        not null check (reason in ('asked', 'papers', 'details', 'other')),
    judged_at  timestamptz not null,
    judged_by  uuid        not null references access.account,
    undone_at  timestamptz,
    undone_by  uuid        references access.account,
    check (a < b),
    foreign key (a, owner) references person.person (id, owner) on delete cascade,
    foreign key (b, owner) references person.person (id, owner) on delete cascade
);
create unique index same_once on person.same (a, b) where undone_at is null;
create index same_b on person.same (b);

-- How long files are kept after they were closed, for each body, with the rule that says so.
create table person.retention (
    organisation text        not null references directory.organisation,
    valid_from   date        not null,
    months       integer     not null check (months between 1 and 1200),
    citation     text        not null check (citation <> ''),
    recorded_at  timestamptz not null,
    recorded_by  uuid        not null references access.account,
    primary key (organisation, valid_from)
);

-- What remains of somebody erased: numbers that belonged to figures, by month, and a certificate without a name.
create table person.tally (
    owner      text    not null,
    month      date    not null check (extract(day from month) = 1),
    what       text    not null check (what in ('registered', 'member')),
    target     text    not null, -- blank: not known
    provenance text    not null, -- blank for registrations
    n          integer not null check (n > 0),
    primary key (owner, month, what, target, provenance)
);

create table person.certificate (
    id         uuid        primary key,
    owner      text        not null,
    reference  text        not null,
    reason     text        not null check (reason in ('retention', 'request', 'mistake', 'other')),
    erased_at  timestamptz not null,
    erased_by  uuid        not null references access.account,
    generation text        not null, -- of the wrapping key; once that is destroyed, old backups cannot be opened either
    records    jsonb       not null  -- how many rows of each kind
);
create index certificate_owner on person.certificate (owner, erased_at desc);

comment on table person.body            is 'operational: what purposes a body may keep data for';
comment on table person.person          is 'personal: that somebody asks for help, and whom';
comment on table person.key             is 'personal: the wrapped key of a person';
comment on table person.identity        is 'personal: sealed names and dates';
comment on table person.token           is 'personal: keyed hashes to find somebody by';
comment on table person.channel         is 'personal: sealed ways to reach somebody';
comment on table person.statement       is 'personal: sealed statements about somebody''s situation';
comment on table person.membership      is 'personal: target groups somebody belonged to';
comment on table person.confirmation    is 'operational: legal bases confirmed for use';
comment on table person.notice          is 'operational: wording of notices of consent';
comment on table person.consent         is 'personal: what somebody consented to, event by event';
comment on table person.share           is 'personal: which body may see what of somebody, and why';
comment on table person.share_recipient is 'personal: who receives a share';
comment on table person.admitted        is 'personal: who may see a restricted person';
comment on table person.glass           is 'personal: restricted files opened in an emergency';
comment on table person.glass_note      is 'personal: sealed reasons for opening';
comment on table person.risk            is 'personal: sealed risks and who was told';
comment on table person.family          is 'personal: files of families and persons that belong together';
comment on table person.same            is 'personal: files that are or are not of one person';
comment on table person.retention       is 'operational: how long bodies keep closed files';
comment on table person.tally           is 'operational: figures of people erased';
comment on table person.certificate     is 'operational: certificates of erasure, without a name';
