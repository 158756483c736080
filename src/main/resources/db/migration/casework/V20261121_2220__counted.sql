-- What a body's records come to, by month and code: numbers of the acting body, for its counsellors and for whoever
-- reports for it. They say nothing about anybody, so they count restricted files and strict sessions too: a report that
-- left these out would be wrong. Every number can be asked for as it was known at a moment.

-- What remains of people erased says in which month it was recorded, and which kinds there had been of the same person in
-- the same year, for whatever rule counts some of them: no finer, so that a number leads to nobody.
alter table casework.outcome_tally add column known date;
alter table casework.outcome_tally add column again text not null default '' check (again ~ '^([a-z]+(,[a-z]+)*)?$');
update casework.outcome_tally set known = month;
alter table casework.outcome_tally alter column known set not null;
alter table casework.outcome_tally drop constraint outcome_tally_pkey;
alter table casework.outcome_tally add constraint outcome_tally_pkey primary key (owner, month, what, code, known, again);
alter table casework.contact_tally add column known date;
update casework.contact_tally set known = month;
alter table casework.contact_tally alter column known set not null;
alter table casework.contact_tally drop constraint contact_tally_pkey;
alter table casework.contact_tally add constraint contact_tally_pkey primary key (owner, month, what, code, known);

create function casework.month_of(at timestamptz) returns date language sql immutable
return date_trunc('month', at at time zone 'Asia/Tokyo')::date;
create function casework.year_of(day date) returns integer language sql immutable
return extract(year from day - interval '3 months')::integer;
-- What is counted is counted in whole months, as known at the end of a day: nobody asks after a single day, or what was
-- written between one minute and the next. Pages ask as of now, of the end of a month, or of the moment of an entry.
create function casework.month_at(day date) returns date language sql immutable
return date_trunc('month', day::timestamp)::date;
create function casework.known_at(at timestamptz) returns timestamptz language sql immutable
return (date_trunc('day', at at time zone 'Asia/Tokyo') + interval '1 day') at time zone 'Asia/Tokyo'
       - interval '1 microsecond';
grant execute on function casework.month_at(date)        to yukidoke_app;
grant execute on function casework.known_at(timestamptz) to yukidoke_app;
grant execute on function casework.month_of(timestamptz) to yukidoke_app;
grant execute on function casework.year_of(date)         to yukidoke_app;

create or replace function casework.tally_contacts() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    insert into casework.contact_tally as t (owner, month, what, code, known, n)
    select g.owner, casework.month_of(g.happened_at), c.what, c.code, casework.month_of(f.written_at), count(*)
      from gone g
      join gone f on f.id = g.line
     cross join lateral (select 'channel' as what, g.channel as code
                          union all
                         select 'topic', unnest(g.topics)) c
     where not g.withdrawn
       and not exists (select 1 from gone later where later.replaces = g.id)
     group by 1, 2, 3, 4, 5
        on conflict on constraint contact_tally_pkey do update set n = t.n + excluded.n;
    return null;
end
$$;
create or replace function casework.tally_registrations() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    insert into casework.outcome_tally as t (owner, month, what, code, known, n)
    select g.owner, date_trunc('month', g.registered_on::timestamp)::date, 'registration', g.kind,
           casework.month_of(g.recorded_at), count(*)
      from gone g
     group by 1, 2, 4, 5
        on conflict on constraint outcome_tally_pkey do update set n = t.n + excluded.n;
    return null;
end
$$;
create or replace function casework.tally_outcomes() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    insert into casework.outcome_tally as t (owner, month, what, code, known, again, n)
    with recursive line (id, known) as (
        select g.id, g.recorded_at from gone g where g.corrects is null
         union all
        select g.id, l.known from gone g join line l on g.corrects = l.id
    ), stood as (
        select g.id, g.owner, g.person, g.kind, g.employment, g.happened_on, l.known
          from gone g
          join line l on l.id = g.id
         where not g.void
           and not exists (select 1 from gone later where later.corrects = g.id)
    )
    select s.owner, date_trunc('month', s.happened_on::timestamp)::date, 'outcome', concat_ws(':', s.kind, s.employment),
           casework.month_of(s.known),
           coalesce((select string_agg(distinct f.kind, ',' order by f.kind)
                       from stood f
                      where f.owner = s.owner
                        and f.person = s.person
                        and casework.year_of(f.happened_on) = casework.year_of(s.happened_on)
                        and (f.happened_on, f.id) < (s.happened_on, s.id)), ''), count(*)
      from stood s
     group by 1, 2, 4, 5, 6
        on conflict on constraint outcome_tally_pkey do update set n = t.n + excluded.n;
    return null;
end
$$;
-- Whether what came of it was not taken back, as known by a moment: the last word of a line of corrections counts.
create function casework.outcome_stands(asked uuid, known_by timestamptz) returns boolean
    language sql stable security definer set search_path = '' as $$
    with recursive line (id, void) as (
        select o.id, o.void from casework.outcome o where o.id = asked
         union all
        select n.id, n.void from line l join casework.outcome n on n.corrects = l.id and n.recorded_at <= known_by
    )
    select not l.void
      from line l
     where not exists (select 1 from casework.outcome n where n.corrects = l.id and n.recorded_at <= known_by)
$$;
revoke execute on function casework.outcome_stands(uuid, timestamptz) from public;

create or replace function casework.tally_follow_ups() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    insert into casework.outcome_tally as t (owner, month, what, code, known, n)
    select g.owner, date_trunc('month', g.asked_on::timestamp)::date, 'follow_up', g.months || ':' || g.state,
           casework.month_of(g.recorded_at), count(*)
      from gone g
     where casework.outcome_stands(g.outcome, 'infinity')
     group by 1, 2, 4, 5
        on conflict on constraint outcome_tally_pkey do update set n = t.n + excluded.n;
    return null;
end
$$;
-- They go before the first of what they were asked after goes, so that it can still be told whether that stands.
create function casework.follow_ups_first() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    delete from casework.follow_up f where f.person = old.person and f.owner = old.owner;
    return old;
end
$$;
revoke execute on function casework.follow_ups_first() from public;
create trigger follow_ups_first before delete on casework.outcome
    for each row execute function casework.follow_ups_first();

create or replace trigger tally after delete on casework.contact
    referencing old table as gone for each statement execute function casework.tally_contacts();
create or replace trigger tally after delete on casework.registration
    referencing old table as gone for each statement execute function casework.tally_registrations();
create or replace trigger tally after delete on casework.outcome
    referencing old table as gone for each statement execute function casework.tally_outcomes();
create or replace trigger tally after delete on casework.follow_up
    referencing old table as gone for each statement execute function casework.tally_follow_ups();

-- The body whose numbers the acting account may have; null for everybody else, and nothing is counted for null.
create function casework.counting_body() returns text language sql stable
return case when access.acting_as('counsellor') or access.acting_as('member') then person.acting_body() end;
grant execute on function casework.counting_body() to yukidoke_app;

-- In each of these: days from since until before until; what was recorded by a moment; how is '' for what was written in
-- its own month, late for what was written or corrected in a later one, again for a further one of the same person in the
-- same fiscal year, erased for people erased since.
create function casework.counted_registrations(since date, until date, known_by timestamptz)
    returns table (code text, month date, how text, n bigint)
    language sql stable security definer set search_path = '' as $$
    select r.kind, date_trunc('month', r.registered_on::timestamp)::date as month,
           case when casework.month_of(r.recorded_at) > r.registered_on then 'late' else '' end as how, count(*)
      from casework.registration r
     where r.owner = casework.counting_body()
       and r.registered_on >= casework.month_at(since) and r.registered_on < casework.month_at(until)
       and r.recorded_at <= casework.known_at(known_by)
     group by 1, 2, 3
     union all
    select t.code, t.month, 'erased', sum(t.n)
      from casework.outcome_tally t
     where t.owner = casework.counting_body()
       and t.what = 'registration'
       and t.month >= casework.month_at(since) and t.month < casework.month_at(until)
       and t.known <= casework.month_of(known_by)
     group by 1, 2;
$$;

-- Codes are kind:employment. Where kinds are given, a person counts once in a fiscal year among these kinds.
create function casework.counted_outcomes(kinds text[], since date, until date, known_by timestamptz)
    returns table (code text, month date, how text, n bigint)
    language sql stable security definer set search_path = '' as $$
    with stood as (
        select concat_ws(':', o.kind, o.employment) as code, o.happened_on, o.recorded_at,
               o.kind = any (kinds)
               and row_number() over (partition by o.person, casework.year_of(o.happened_on), o.kind = any (kinds)
                                          order by o.happened_on, o.id) > 1 as again
          from casework.outcome o
         where o.owner = casework.counting_body()
           and o.happened_on >= make_date(casework.year_of(casework.month_at(since)), 4, 1)
             and o.happened_on < casework.month_at(until)
           and o.recorded_at <= casework.known_at(known_by)
           and not o.void
           and not exists (select 1 from casework.outcome later where later.corrects = o.id
                                   and later.recorded_at <= casework.known_at(known_by))
    )
    select s.code, date_trunc('month', s.happened_on::timestamp)::date as month,
           case when s.again then 'again'
                when casework.month_of(s.recorded_at) > s.happened_on then 'late' else '' end as how, count(*)
      from stood s
     where s.happened_on >= casework.month_at(since)
     group by 1, 2, 3
     union all
    select t.code, t.month,
           case when split_part(t.code, ':', 1) = any (kinds)
                 and string_to_array(t.again, ',') && kinds then 'again' else 'erased' end as how,
           sum(t.n)
      from casework.outcome_tally t
     where t.owner = casework.counting_body()
       and t.what = 'outcome'
       and t.month >= casework.month_at(since) and t.month < casework.month_at(until)
       and t.known <= casework.month_of(known_by)
     group by 1, 2, 3;
$$;

create function casework.counted_follow_ups(since date, until date, known_by timestamptz)
    returns table (code text, month date, how text, n bigint)
    language sql stable security definer set search_path = '' as $$
    select f.state, date_trunc('month', f.asked_on::timestamp)::date as month,
           case when casework.month_of(f.recorded_at) > f.asked_on then 'late' else '' end as how, count(*)
      from casework.follow_up f
     where f.owner = casework.counting_body()
       and f.asked_on >= casework.month_at(since) and f.asked_on < casework.month_at(until)
       and f.recorded_at <= casework.known_at(known_by)
       and casework.outcome_stands(f.outcome, casework.known_at(known_by))
     group by 1, 2, 3
     union all
    select split_part(t.code, ':', 2), t.month, 'erased', sum(t.n)
      from casework.outcome_tally t
     where t.owner = casework.counting_body()
       and t.what = 'follow_up'
       and t.month >= casework.month_at(since) and t.month < casework.month_at(until)
       and t.known <= casework.month_of(known_by)
     group by 1, 2;
$$;

create function casework.counted_contacts(since date, until date, known_by timestamptz)
    returns table (code text, month date, how text, n bigint)
    language sql stable security definer set search_path = '' as $$
    select c.channel, casework.month_of(c.happened_at) as month,
           case when casework.month_of(c.written_at) > casework.month_of(c.happened_at) then 'late' else '' end as how,
           count(*)
      from casework.contact c
     where c.owner = casework.counting_body()
       and c.happened_at >= casework.month_at(since)::timestamp at time zone 'Asia/Tokyo'
       and c.happened_at <  casework.month_at(until)::timestamp at time zone 'Asia/Tokyo'
       and c.written_at <= casework.known_at(known_by)
       and not c.withdrawn
       and not exists (select 1 from casework.contact later where later.replaces = c.id
                               and later.written_at <= casework.known_at(known_by))
     group by 1, 2, 3
     union all
    select t.code, t.month, 'erased', sum(t.n)
      from casework.contact_tally t
     where t.owner = casework.counting_body()
       and t.what = 'channel'
       and t.month >= casework.month_at(since) and t.month < casework.month_at(until)
       and t.known <= casework.month_of(known_by)
     group by 1, 2;
$$;

-- Since when a body keeps records of a kind, as known at a moment: before that a number is missing, from then on it is 0.
create function casework.counting_began(sort text, known_by timestamptz) returns date
    language sql stable security definer set search_path = '' as $$
    select min(began)
      from (select min(r.registered_on) as began
              from casework.registration r
             where sort = 'registration' and r.owner = casework.counting_body()
               and r.recorded_at <= casework.known_at(known_by)
             union all
            select min(o.happened_on)
              from casework.outcome o
             where sort = 'outcome' and o.owner = casework.counting_body()
               and o.recorded_at <= casework.known_at(known_by) and not o.void
             union all
            select min(f.asked_on)
              from casework.follow_up f
             where sort = 'follow_up' and f.owner = casework.counting_body()
               and f.recorded_at <= casework.known_at(known_by)
             union all
            select casework.month_of(min(c.happened_at))
              from casework.contact c
             where sort = 'contact' and c.owner = casework.counting_body()
               and c.written_at <= casework.known_at(known_by) and not c.withdrawn
             union all
            select min(t.month)
              from casework.outcome_tally t
             where t.what = sort and t.owner = casework.counting_body() and t.known <= casework.month_of(known_by)
             union all
            select min(t.month)
              from casework.contact_tally t
             where sort = 'contact' and t.owner = casework.counting_body() and t.known <= casework.month_of(known_by)) each;
$$;

do $$
declare
    one text;
begin
    foreach one in array array['counted_registrations(date, date, timestamptz)',
                               'counted_outcomes(text[], date, date, timestamptz)',
                               'counted_follow_ups(date, date, timestamptz)',
                               'counted_contacts(date, date, timestamptz)',
                               'counting_began(text, timestamptz)'] loop
        execute format('revoke execute on function casework.%s from public', one);
        execute format('grant  execute on function casework.%s to yukidoke_app', one);
    end loop;
end
$$;
