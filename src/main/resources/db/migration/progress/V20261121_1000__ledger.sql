-- The ledger of actuals. An entry says what one reporter had to report on one indicator for one period, and never
-- changes: what corrects it is a later known entry of the same cell. Which entry of a cell stood when is derived, and
-- kept beside the ledger by a trigger so that no writer can forget it.

create schema progress;
grant usage on schema progress to yukidoke_app;

create table progress.evidence (
    id           uuid        primary key,
    plan_key     text        not null references plan.plan,
    file_name    text        not null check (file_name <> ''),
    content_type text        not null,
    bytes        bytea       not null,
    sha256       bytea       not null check (octet_length(sha256) = 32),
    recorded_at  timestamptz not null,
    recorded_by  uuid
);

create table progress.entry (
    id            uuid        primary key,
    plan_key      text        not null references plan.plan,
    indicator     text        not null,
    reporter      text        not null, -- key in the directory; blank for the council as a whole
    happened_from date        not null,
    happened_to   date        not null,
    part          text        not null,
    state         text        not null
        check (state in ('stated', 'not_applicable', 'not_reported', 'suppressed', 'pending')),
    quantity      numeric     check (quantity >= 0),
    numerator     numeric     check (numerator >= 0),
    denominator   numeric     check (denominator > 0),
    done_on       date,
    grade         text        check (grade in ('good', 'fair', 'slipping', 'behind')),
    reason        text        check (reason <> ''),
    expected_on   date,
    origin        text        not null check (origin in ('report', 'import', 'count')),
    sample        boolean     not null,
    source        text        not null,
    comment       text        not null,
    evidence      uuid        references progress.evidence,
    known_at      timestamptz not null,
    recorded_at   timestamptz not null,
    recorded_by   uuid,
    recorded_as   text        not null,
    -- A cell has one entry for one moment of knowing; without this, which of two stood would depend on their order.
    constraint entry_cell unique (plan_key, indicator, reporter, part, happened_from, happened_to, known_at),
    constraint entry_known check (known_at <= recorded_at),
    -- Exactly one thing is stated, or nothing is and the state says why.
    constraint entry_stated check (
        num_nonnulls(quantity, numerator, done_on, grade) = case when state = 'stated' then 1 else 0 end),
    constraint entry_share check ((numerator is null) = (denominator is null)),
    constraint entry_reason check ((grade is null) = (reason is null)),
    constraint entry_expected check (expected_on is null or state = 'pending'),
    constraint entry_months check (
        happened_from = date_trunc('month', happened_from)
        and happened_to = date_trunc('month', happened_to) + interval '1 month - 1 day'
        and happened_from < happened_to)
);
create index entry_indicator on progress.entry (plan_key, indicator, recorded_at);
create index entry_recorded on progress.entry (plan_key, recorded_at);
-- What was entered after it was known, which alone can change an answer about the past.
create index entry_late on progress.entry (plan_key, recorded_at) where known_at < recorded_at;

create table progress.standing (
    entry_id      uuid        primary key references progress.entry,
    plan_key      text        not null,
    indicator     text        not null,
    reporter      text        not null,
    part          text        not null,
    happened_from date        not null,
    happened_to   date        not null,
    state         text        not null,
    quantity      numeric,
    expected_on   date,
    sample        boolean     not null,
    known_from    timestamptz not null,
    known_until   timestamptz not null,
    check (known_from < known_until)
);
create index standing_then on progress.standing (plan_key, known_until, known_from)
    include (indicator, reporter, part, happened_from, happened_to, state, quantity, expected_on, sample, entry_id);

create function progress.keep_standing() returns trigger language plpgsql
security definer set search_path = pg_catalog, pg_temp as $$
begin
    with cell as (
        select distinct plan_key, indicator, reporter, part, happened_from, happened_to
          from fresh
    )
    insert into progress.standing (entry_id, plan_key, indicator, reporter, part, happened_from, happened_to,
                                   state, quantity, expected_on, sample, known_from, known_until)
    select entry.id, entry.plan_key, entry.indicator, entry.reporter, entry.part, entry.happened_from,
           entry.happened_to, entry.state, entry.quantity, entry.expected_on, entry.sample, entry.known_at,
           lead(entry.known_at, 1, 'infinity') over (
               partition by entry.plan_key, entry.indicator, entry.reporter, entry.part, entry.happened_from,
                            entry.happened_to
                   order by entry.known_at)
      from progress.entry
      join cell using (plan_key, indicator, reporter, part, happened_from, happened_to)
        on conflict (entry_id) do update
       set known_until = excluded.known_until
     where standing.known_until <> excluded.known_until;
    return null;
end $$;
revoke all on function progress.keep_standing() from public;

create trigger keep_standing after insert on progress.entry
    referencing new table as fresh
    for each statement execute function progress.keep_standing();

-- What stood at a moment: known by then, and of that entered by then. The second never lies before the first, so only
-- entries that came in late can differ, and their cells alone are worked out from the ledger itself.
create function progress.standing_at(asked_plan text, asked_known timestamptz, asked_recorded timestamptz)
    returns setof progress.standing language sql stable as $$
    with late as (
        select distinct indicator, reporter, part, happened_from, happened_to
          from progress.entry
         where plan_key = asked_plan
           and recorded_at > asked_recorded
           and known_at < recorded_at
           and known_at <= asked_known
    )
    select standing.*
      from progress.standing
     where plan_key = asked_plan
       and known_from <= asked_known
       and known_until > asked_known
       and (indicator, reporter, part, happened_from, happened_to) not in (select * from late)
    union all
    (select distinct on (indicator, reporter, part, happened_from, happened_to)
            id, plan_key, indicator, reporter, part, happened_from, happened_to, state, quantity, expected_on,
            sample, known_at, timestamptz 'infinity'
       from progress.entry
       join late using (indicator, reporter, part, happened_from, happened_to)
      where plan_key = asked_plan
        and known_at <= asked_known
        and recorded_at <= asked_recorded
      order by indicator, reporter, part, happened_from, happened_to, known_at desc)
$$;

-- The moments at which a council opened its figures to everybody. What was open then follows from the ledger.
create table progress.publication (
    id           uuid        primary key,
    plan_key     text        not null references plan.plan,
    published_at timestamptz not null,
    published_by uuid,
    note         text        not null,
    unique (plan_key, published_at)
);

-- How a council wants its progress shown and judged, from a day on.
create table progress.setting (
    platform      text        not null references plan.platform,
    applies_from  date        not null,
    percent_mode  text        not null check (percent_mode in ('half_up', 'floor')),
    percent_digits int        not null check (percent_digits between 0 and 3),
    on_track      numeric     not null,
    mostly        numeric     not null,
    slipping      numeric     not null,
    path          text        not null check (path in ('pro_rata', 'last_year')),
    rhythm        text        not null check (rhythm in ('month', 'quarter', 'half', 'year')),
    days_until_owed int       not null check (days_until_owed between 0 and 366),
    decided_at    timestamptz not null,
    decided_by    uuid,
    primary key (platform, applies_from),
    check (on_track > mostly and mostly > slipping and slipping > 0)
);

grant select, insert                 on progress.evidence    to yukidoke_app;
grant select, insert                 on progress.entry       to yukidoke_app;
grant select                         on progress.standing    to yukidoke_app;
grant select, insert                 on progress.publication to yukidoke_app;
grant select, insert, update         on progress.setting     to yukidoke_app;

comment on table progress.evidence    is 'operational: files that prove a reported figure';
comment on table progress.entry       is 'operational: the ledger of actuals, append-only';
comment on table progress.standing    is 'operational: which entry of a cell stood from when until when, derived from the ledger';
comment on table progress.publication is 'public: when a council opened its figures to everybody';
comment on table progress.setting     is 'public: how a council shows and judges its progress';
