-- The bookkeeping of the ledger looks up the cells that were written and nothing else. Said as a join, the plan the
-- database once made for a large batch read the whole ledger for every single entry after it.

create or replace function progress.keep_standing() returns trigger language plpgsql
security definer set search_path = pg_catalog, pg_temp as $$
begin
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
    return null;
end $$;

create or replace trigger keep_standing after insert on progress.entry
    referencing new table as fresh
    for each statement execute function progress.keep_standing();
