-- A registration can be taken back. It stays in the record with who said so and why, and counts no more from that moment
-- on; what was asked as of an earlier one is answered as it was known then. A new one of the same year can follow.
alter table casework.registration
    add column voided_at   timestamptz,
    add column voided_by   uuid references access.account,
    -- of another person, never registered, another day or year, new instead of carried over or the other way round
    add column void_reason text check (void_reason in ('person', 'none', 'day', 'kind'));
alter table casework.registration add constraint registration_voided
    check ((voided_at is null) = (voided_by is null) and (voided_at is null) = (void_reason is null));
drop index casework.registration_once;
create unique index registration_once on casework.registration (owner, person, fiscal_year) where voided_at is null;
create index registration_owner on casework.registration (owner, registered_on);

grant update (voided_at, voided_by, void_reason) on casework.registration to yukidoke_app;
create policy taken_back on casework.registration for update to yukidoke_app
    using (owner = (select person.acting_body()) and person.keeps_file(person) and voided_at is null)
    with check (owner = (select person.acting_body()) and voided_by = (select access.acting_account()));

create or replace function casework.tally_registrations() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    insert into casework.outcome_tally as t (owner, month, what, code, known, n)
    select g.owner, date_trunc('month', g.registered_on::timestamp)::date, 'registration', g.kind,
           casework.month_of(g.recorded_at), count(*)
      from gone g
     where g.voided_at is null
     group by 1, 2, 4, 5
        on conflict on constraint outcome_tally_pkey do update set n = t.n + excluded.n;
    return null;
end
$$;
create or replace trigger tally after delete on casework.registration
    referencing old table as gone for each statement execute function casework.tally_registrations();

create or replace function casework.counted_registrations(since date, until date, known_by timestamptz)
    returns table (code text, month date, how text, n bigint)
    language sql stable security definer set search_path = '' as $$
    select r.kind, date_trunc('month', r.registered_on::timestamp)::date as month,
           case when casework.month_of(r.recorded_at) > r.registered_on then 'late' else '' end as how, count(*)
      from casework.registration r
     where r.owner = casework.counting_body()
       and r.registered_on >= casework.month_at(since) and r.registered_on < casework.month_at(until)
       and r.recorded_at <= casework.known_at(known_by)
       and (r.voided_at is null or r.voided_at > casework.known_at(known_by))
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

create or replace function casework.counting_began(sort text, known_by timestamptz) returns date
    language sql stable security definer set search_path = '' as $$
    select min(began)
      from (select min(r.registered_on) as began
              from casework.registration r
             where sort = 'registration' and r.owner = casework.counting_body()
               and r.recorded_at <= casework.known_at(known_by)
               and (r.voided_at is null or r.voided_at > casework.known_at(known_by))
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

comment on column casework.registration.voided_at   is 'it was taken back';
comment on column casework.registration.void_reason is 'why it was taken back';
