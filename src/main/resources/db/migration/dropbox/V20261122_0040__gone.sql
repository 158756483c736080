-- A body that has gone takes no requests and reads none. What lies there is not lost without a word: its sender is told by
-- their receipt, and the secretariat of the council how many there are.
create or replace function dropbox.takes(asked text) returns boolean language sql stable
return not access.ended(asked)
   and coalesce((select b.takes
                   from dropbox.box b
                  where b.organisation = asked
                    and b.since <= dropbox.today()
                  order by b.since desc
                  limit 1), false);

create or replace function dropbox.reads() returns boolean language sql stable
return access.acting_account() is not null
   and dropbox.acting_body() is not null
   and not access.ended(dropbox.acting_body())
   and exists (select 1
                 from unnest((dropbox.box_of(dropbox.acting_body(), dropbox.today())).roles) named
                where access.acting_as(named));

-- Which bodies take requests today.
create function dropbox.taking() returns setof text language sql stable
begin atomic
    select newest.organisation
      from (select distinct on (b.organisation) b.organisation, b.takes
              from dropbox.box b
             where b.since <= dropbox.today()
             order by b.organisation, b.since desc) newest
     where newest.takes
       and not access.ended(newest.organisation)
     order by 1;
end;

drop function dropbox.standing(bytea);
create function dropbox.standing(receipt bytea)
    returns table (body text, arrived_at timestamptz, due_days integer, seen_at timestamptz, tried_at timestamptz,
                   ended_at timestamptz, ending text, erased_at timestamptz, gone boolean, successor text)
    language sql stable security definer set search_path = '' as $$
    select r.body, r.arrived_at, (dropbox.box_of(r.body, dropbox.day(r.arrived_at))).due_days, r.seen_at, r.tried_at,
           r.ended_at, r.ending, r.erased_at, access.ended(r.body), access.successor_of(r.body)
      from dropbox.request r
     where r.code = receipt
$$;

-- How many requests wait at bodies that have gone, for the secretariat of their council: a number for each and nothing else.
create function dropbox.left_behind() returns table (body text, waiting bigint, oldest timestamptz)
    language sql stable security definer set search_path = '' as $$
    select r.body, count(*), min(r.arrived_at)
      from dropbox.request r
     where r.ended_at is null
       and access.acting_account() is not null
       and access.acting_as('secretariat')
       and access.holds('secretariat', split_part(r.body, '.', 1))
       and access.ended(r.body)
     group by r.body
     order by r.body
$$;

revoke all on function dropbox.standing(bytea), dropbox.left_behind() from public;
grant execute on function dropbox.standing(bytea) to yukidoke_app, yukidoke_portal;
grant execute on function dropbox.left_behind() to yukidoke_app;
