-- Versions of plans in the making. A draft is a list of changes over the version it stands on; of every part of every
-- item each change stays, the newest holds.
create schema revision;
grant usage on schema revision to yukidoke_app;

create table revision.draft (
    id         uuid        primary key default db.uuidv7(),
    plan_key   text        not null check (plan_key ~ '^[a-z][a-z0-9-]*$'),
    platform   text        not null,
    number     integer     not null check (number > 0),
    base       uuid        references plan.version,
    seed       jsonb, -- the whole plan, where nobody had entered one
    title      text        not null check (title <> '' and length(title) <= 200),
    why        text        not null check (length(why) <= 2000),
    stage      text        not null check (stage in ('drafting', 'consulting', 'deciding', 'adopted', 'dropped')),
    due        date,
    adopted_on date,
    in_force   date,
    version    uuid        references plan.version,
    begun_at   timestamptz not null,
    begun_by   uuid        references access.account,
    unique (plan_key, number),
    check ((base is null) = (seed is not null)),
    check ((stage = 'consulting') = (due is not null)),
    check ((stage = 'deciding') = (in_force is not null) and (in_force is null) = (adopted_on is null)),
    check ((stage = 'adopted') = (version is not null))
);

create table revision.change (
    draft_id   uuid        not null references revision.draft,
    slot       text        not null check (slot ~ '^(front|[mkjoc]\.[^/]+)(/[a-z]+)?$'),
    version    integer     not null check (version > 0),
    kind       text,
    body       jsonb,
    reason     text        not null check (length(reason) <= 1000),
    changed_at timestamptz not null,
    changed_by uuid        references access.account,
    primary key (draft_id, slot, version),
    check ((kind is null) = (body is null))
);

grant select, insert on revision.draft, revision.change to yukidoke_app;
grant update (base, title, why, stage, due, adopted_on, in_force, version) on revision.draft to yukidoke_app;

comment on table revision.draft is 'operational: versions of plans in the making';
comment on table revision.change is 'operational: what a draft changes, every version of every part';
