-- What the entries of all bodies come to, kept beside the ledger like what stands: a board of forty bodies reads one row
-- where it would add up twenty. A row holds from when to when its figures held, so that any moment of the past is read
-- as the present is.

create table progress.tally (
    plan_key       text        not null,
    indicator      text        not null,
    part           text        not null,
    council        boolean     not null, -- by the council as a whole, or by its bodies together
    happened_from  date        not null,
    happened_to    date        not null,
    known_from     timestamptz not null,
    known_until    timestamptz not null,
    quantity       numeric     not null,
    stated         int         not null,
    not_applicable int         not null,
    not_reported   int         not null,
    suppressed     int         not null,
    pending        int         not null,
    expected_on    date,
    sample         boolean     not null,
    primary key (plan_key, indicator, part, council, happened_from, happened_to, known_from),
    check (known_from < known_until)
);
create index tally_then on progress.tally (plan_key, known_until, known_from)
    include (indicator, part, council, happened_from, happened_to, quantity, stated, not_applicable, not_reported,
             suppressed, pending, expected_on, sample);

-- Who has ever reported on what: where all of them owe figures, none needs to be told apart.
create table progress.reporting (
    plan_key  text not null,
    indicator text not null,
    reporter  text not null,
    primary key (plan_key, indicator, reporter)
);

-- Indicators that are read entry by entry are few in a plan, and what changes is few periods of one.
drop index progress.standing_then;
create index standing_then on progress.standing
    (plan_key, indicator, happened_from, happened_to, part, known_until, known_from)
    include (reporter, state, quantity, expected_on, sample, entry_id);

-- The rows of one figure from a moment on: a new one whenever an entry in it changed.
create function progress.tallies(asked_plan text, asked_indicator text, asked_part text, asked_council boolean,
                                 asked_first date, asked_last date, asked_since timestamptz)
    returns setof progress.tally language sql stable as $$
    with cell as materialized (
        select standing.known_from as since, standing.known_until as until, standing.state, standing.quantity,
               standing.expected_on, standing.sample
          from progress.standing
         where standing.plan_key = asked_plan
           and standing.indicator = asked_indicator
           and standing.part = asked_part
           and (standing.reporter = '') = asked_council
           and standing.happened_from = asked_first
           and standing.happened_to = asked_last
           and standing.known_until > asked_since
    ), moment as (
        select at, lead(at, 1, 'infinity') over (order by at) as until
          from (select distinct since as at from cell where since >= asked_since) as change
    )
    select asked_plan, asked_indicator, asked_part, asked_council, asked_first, asked_last, moment.at, moment.until,
           coalesce(sum(cell.quantity), 0),
           cast(count(*) filter (where cell.state = 'stated') as int),
           cast(count(*) filter (where cell.state = 'not_applicable') as int),
           cast(count(*) filter (where cell.state = 'not_reported') as int),
           cast(count(*) filter (where cell.state = 'suppressed') as int),
           cast(count(*) filter (where cell.state = 'pending') as int),
           max(cell.expected_on), bool_or(cell.sample)
      from moment
      join cell on cell.since <= moment.at and cell.until > moment.at
     group by moment.at, moment.until
$$;
revoke all on function progress.tallies(text, text, text, boolean, date, date, timestamptz) from public;

-- Joins are told to look up row by row: a plan once made for a large batch would read everything for a single entry.
create or replace function progress.keep_standing() returns trigger language plpgsql
security definer set search_path = pg_catalog, pg_temp
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
begin
    -- Whoever writes to one ledger does so after the other, or neither would see what the other's entry changes.
    perform pg_advisory_xact_lock(hashtextextended('progress ' || plan_key, 0))
       from (select distinct plan_key from fresh order by plan_key) as written;

    with cell as (
        select distinct plan_key, indicator, reporter, part, happened_from, happened_to
          from fresh
    )
    insert into progress.standing (entry_id, plan_key, indicator, reporter, part, happened_from, happened_to,
                                   state, quantity, expected_on, sample, known_from, known_until)
    select told.*
      from cell
     cross join lateral (
           select entry.id, entry.plan_key, entry.indicator, entry.reporter, entry.part, entry.happened_from,
                  entry.happened_to, entry.state, entry.quantity, entry.expected_on, entry.sample, entry.known_at,
                  lead(entry.known_at, 1, 'infinity') over (order by entry.known_at)
             from progress.entry
            where entry.plan_key = cell.plan_key
              and entry.indicator = cell.indicator
              and entry.reporter = cell.reporter
              and entry.part = cell.part
              and entry.happened_from = cell.happened_from
              and entry.happened_to = cell.happened_to
           offset 0) as told
        on conflict (entry_id) do update
       set known_until = excluded.known_until
     where standing.known_until <> excluded.known_until;

    insert into progress.reporting (plan_key, indicator, reporter)
    select distinct plan_key, indicator, reporter
      from fresh
     where reporter <> ''
        on conflict do nothing;

    with figure as (
        select plan_key, indicator, part, reporter = '' as council, happened_from, happened_to, min(known_at) as since
          from fresh
         group by plan_key, indicator, part, council, happened_from, happened_to
    )
    delete from progress.tally
     using figure
     where tally.plan_key = figure.plan_key
       and tally.indicator = figure.indicator
       and tally.part = figure.part
       and tally.council = figure.council
       and tally.happened_from = figure.happened_from
       and tally.happened_to = figure.happened_to
       and tally.known_from >= figure.since;

    with figure as (
        select plan_key, indicator, part, reporter = '' as council, happened_from, happened_to, min(known_at) as since
          from fresh
         group by plan_key, indicator, part, council, happened_from, happened_to
    )
    update progress.tally
       set known_until = figure.since
      from figure
     where tally.plan_key = figure.plan_key
       and tally.indicator = figure.indicator
       and tally.part = figure.part
       and tally.council = figure.council
       and tally.happened_from = figure.happened_from
       and tally.happened_to = figure.happened_to
       and tally.known_until > figure.since;

    with figure as (
        select plan_key, indicator, part, reporter = '' as council, happened_from, happened_to, min(known_at) as since
          from fresh
         group by plan_key, indicator, part, council, happened_from, happened_to
    )
    insert into progress.tally (plan_key, indicator, part, council, happened_from, happened_to, known_from,
                                known_until, quantity, stated, not_applicable, not_reported, suppressed, pending,
                                expected_on, sample)
    select told.*
      from figure
     cross join lateral progress.tallies(figure.plan_key, figure.indicator, figure.part, figure.council,
                                         figure.happened_from, figure.happened_to, figure.since) as told;
    return null;
end $$;

create or replace trigger keep_standing after insert on progress.entry
    referencing new table as fresh
    for each statement execute function progress.keep_standing();

-- What was entered before this migration.
insert into progress.reporting (plan_key, indicator, reporter)
select distinct plan_key, indicator, reporter
  from progress.entry
 where reporter <> '';

with figure as (
    select distinct plan_key, indicator, part, reporter = '' as council, happened_from, happened_to
      from progress.entry
)
insert into progress.tally (plan_key, indicator, part, council, happened_from, happened_to, known_from, known_until,
                            quantity, stated, not_applicable, not_reported, suppressed, pending, expected_on, sample)
select told.*
  from figure
 cross join lateral progress.tallies(figure.plan_key, figure.indicator, figure.part, figure.council,
                                     figure.happened_from, figure.happened_to, '-infinity') as told;

grant select on progress.tally     to yukidoke_app;
grant select on progress.reporting to yukidoke_app;

comment on table progress.tally     is 'operational: what the entries of one figure come to from when until when, derived from the ledger';
comment on table progress.reporting is 'operational: which body has reported on which indicator, derived from the ledger';
