-- That a body took a number its own records came to as its figure: what was counted, by which rule, as of which moment.
-- The file beside it tells the months, as far as they may be told.
create table progress.taken (
    evidence      uuid        primary key references progress.evidence,
    plan_key      text        not null references plan.plan,
    indicator     text        not null,
    reporter      text        not null check (reporter <> ''),
    happened_from date        not null,
    happened_to   date        not null check (happened_to > happened_from),
    as_of         timestamptz not null,
    quantity      numeric     not null check (quantity >= 0),
    rule          text        not null,
    version       integer     not null,
    taken_at      timestamptz not null check (taken_at >= as_of),
    taken_by      uuid        not null references access.account
);
create index taken_cell on progress.taken (plan_key, reporter, indicator, happened_from, happened_to, taken_at desc);
comment on table progress.taken is 'operational: numbers bodies took over from their own records as figures';
grant select, insert on progress.taken to yukidoke_app;
