-- Who is erased leaves every day they came to, and the day keeps how many there were. Somebody taken off a list by hand
-- was never there and is not counted.
create table gathering.attendance_tally (
    day          uuid    primary key references gathering.day,
    organisation text    not null,
    n            integer not null check (n > 0)
);
comment on table gathering.attendance_tally is 'operational: how many came to a day who were erased since';

create function gathering.tally_attendance() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    insert into gathering.attendance_tally as t (day, organisation, n)
    select g.day, g.organisation, count(*)
      from gone g
     where not exists (select 1 from person.person_v p where p.id = g.person)
     group by 1, 2
        on conflict on constraint attendance_tally_pkey do update set n = t.n + excluded.n;
    return null;
end
$$;
revoke execute on function gathering.tally_attendance() from public;
create trigger tally after delete on gathering.attendance
    referencing old table as gone for each statement execute function gathering.tally_attendance();

alter table gathering.attendance_tally enable row level security;
alter table gathering.attendance_tally force  row level security;
grant select on gathering.attendance_tally to yukidoke_app;
create policy wall on gathering.attendance_tally for all to yukidoke_owner
    using (current_user = 'yukidoke_owner') with check (current_user = 'yukidoke_owner');
create policy own on gathering.attendance_tally for select to yukidoke_app
    using (organisation = (select person.acting_body()) and (select access.acting_as('counsellor')));
-- The certificate of an erasure counts these as the owner.
create policy wall on gathering.attendance for all to yukidoke_owner
    using (current_user = 'yukidoke_owner') with check (current_user = 'yukidoke_owner');
create policy wall on gathering.company for all to yukidoke_owner
    using (current_user = 'yukidoke_owner') with check (current_user = 'yukidoke_owner');
