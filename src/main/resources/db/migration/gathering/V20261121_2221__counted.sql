-- How many came, by kind of circle and month: numbers of the acting body, as casework.counted_registrations gives them.
-- Who is put on a list later changes what is asked as of later.
alter table gathering.attendance add column recorded_at timestamptz;
update gathering.attendance a set recorded_at = d.recorded_at from gathering.day d where d.id = a.day;
alter table gathering.attendance alter column recorded_at set default statement_timestamp();
alter table gathering.attendance alter column recorded_at set not null;
-- Of people erased since it stays known in which month they were put on the list.
alter table gathering.attendance_tally add column known date;
update gathering.attendance_tally t set known = casework.month_of(d.recorded_at) from gathering.day d where d.id = t.day;
alter table gathering.attendance_tally alter column known set not null;
alter table gathering.attendance_tally drop constraint attendance_tally_pkey;
alter table gathering.attendance_tally add constraint attendance_tally_pkey primary key (day, known);
create or replace function gathering.tally_attendance() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    insert into gathering.attendance_tally as t (day, organisation, known, n)
    select g.day, g.organisation, casework.month_of(g.recorded_at), count(*)
      from gone g
     where not exists (select 1 from person.person_v p where p.id = g.person)
     group by 1, 2, 3
        on conflict on constraint attendance_tally_pkey do update set n = t.n + excluded.n;
    return null;
end
$$;
create or replace trigger tally after delete on gathering.attendance
    referencing old table as gone for each statement execute function gathering.tally_attendance();

create policy wall on gathering.day for all to yukidoke_owner
    using (current_user = 'yukidoke_owner') with check (current_user = 'yukidoke_owner');
create policy wall on gathering.circle for all to yukidoke_owner
    using (current_user = 'yukidoke_owner') with check (current_user = 'yukidoke_owner');
create index day_organisation on gathering.day (organisation, held_on);

-- Of what: day for days held, guest for those who came without being known, attendance for those who are.
create function gathering.counted(what text, since date, until date, known_by timestamptz)
    returns table (code text, month date, how text, n bigint)
    language sql stable security definer set search_path = '' as $$
    with held as (
        select d.id, c.kind, date_trunc('month', d.held_on::timestamp)::date as month, d.guests, d.recorded_at
          from gathering.day d
          join gathering.circle c on c.id = d.circle
         where d.organisation = casework.counting_body()
           and d.held_on >= casework.month_at(since) and d.held_on < casework.month_at(until)
           and d.recorded_at <= casework.known_at(known_by)
    )
    select h.kind, h.month, case when casework.month_of(h.recorded_at) > h.month then 'late' else '' end as how,
           sum(case what when 'day' then 1 else h.guests end)
      from held h
     where what in ('day', 'guest')
     group by 1, 2, 3
     union all
    select h.kind, h.month, case when casework.month_of(a.recorded_at) > h.month then 'late' else '' end as how, count(*)
      from held h
      join gathering.attendance a on a.day = h.id
     where what = 'attendance' and a.recorded_at <= casework.known_at(known_by)
     group by 1, 2, 3
     union all
    select h.kind, h.month, 'erased', sum(t.n)
      from held h
      join gathering.attendance_tally t on t.day = h.id
     where what = 'attendance'
       and t.known <= casework.month_of(known_by)
     group by 1, 2;
$$;
create function gathering.counting_began(known_by timestamptz) returns date
    language sql stable security definer set search_path = ''
return (select min(d.held_on)
          from gathering.day d
         where d.organisation = casework.counting_body() and d.recorded_at <= casework.known_at(known_by));
revoke execute on function gathering.counted(text, date, date, timestamptz) from public;
revoke execute on function gathering.counting_began(timestamptz) from public;
grant execute on function gathering.counted(text, date, date, timestamptz) to yukidoke_app;
grant execute on function gathering.counting_began(timestamptz) to yukidoke_app;
