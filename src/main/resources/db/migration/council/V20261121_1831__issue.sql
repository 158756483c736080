-- What bodies find hard (課題), with whom it is shared and what became of it, and what economic organisations propose
-- (政策提案) until it is adopted or not. Steps are only added; the last one tells where it stands.
create table council.issue (
    id        uuid        primary key,
    kind      text        not null check (kind in ('issue', 'proposal')),
    plan_key  text        not null references plan.plan,
    title     text        not null check (title <> '' and length(title) <= 200),
    said      text        not null check (said <> '' and length(said) <= 4000),
    body      text        not null, -- key in the directory of whoever raised it; blank for the secretariat
    raised_at timestamptz not null,
    raised_by uuid        references access.account,
    check (kind = 'issue' or body <> '')
);
create index on council.issue (plan_key, kind, raised_at);

create table council.issue_share (
    issue     uuid        not null references council.issue,
    body      text        not null check (body <> ''),
    shared_at timestamptz not null,
    shared_by uuid        references access.account,
    primary key (issue, body)
);

create table council.issue_step (
    id      uuid        primary key,
    issue   uuid        not null references council.issue,
    state   text        not null check (state in ('open', 'working', 'solved', 'dropped',
                                                  'received', 'considered', 'adopted', 'partly', 'declined')),
    said    text        not null check (said <> '' and length(said) <= 4000),
    body    text        not null, -- whose word it is; blank for the secretariat
    done_at timestamptz not null,
    done_by uuid        references access.account
);
create index on council.issue_step (issue, done_at);

grant select, insert on council.issue, council.issue_share, council.issue_step to yukidoke_app;

comment on table council.issue       is 'operational: what bodies find hard, and what economic organisations propose';
comment on table council.issue_share is 'operational: with which bodies an issue is shared';
comment on table council.issue_step  is 'operational: what became of an issue or a proposal';
