-- What remains of registrations, of what came of them and of asking how it lasts, once somebody is erased: numbers.
create table casework.outcome_tally (
    owner text    not null,
    month date    not null check (extract(day from month) = 1),
    what  text    not null check (what in ('registration', 'outcome', 'follow_up')),
    code  text    not null,
    n     integer not null check (n > 0),
    primary key (owner, month, what, code)
);
comment on table casework.outcome_tally is 'operational: registrations and outcomes of people erased since';

create function casework.tally_registrations() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    insert into casework.outcome_tally as t (owner, month, what, code, n)
    select g.owner, date_trunc('month', g.registered_on::timestamp)::date, 'registration', g.kind, count(*)
      from gone g
     group by 1, 2, 4
        on conflict on constraint outcome_tally_pkey do update set n = t.n + excluded.n;
    return null;
end
$$;
create function casework.tally_outcomes() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    insert into casework.outcome_tally as t (owner, month, what, code, n)
    select g.owner, date_trunc('month', g.happened_on::timestamp)::date, 'outcome',
           concat_ws(':', g.kind, g.employment), count(*)
      from gone g
     where not g.void
       and not exists (select 1 from gone later where later.corrects = g.id)
     group by 1, 2, 4
        on conflict on constraint outcome_tally_pkey do update set n = t.n + excluded.n;
    return null;
end
$$;
create function casework.tally_follow_ups() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    insert into casework.outcome_tally as t (owner, month, what, code, n)
    select g.owner, date_trunc('month', g.asked_on::timestamp)::date, 'follow_up', g.months || ':' || g.state, count(*)
      from gone g
     group by 1, 2, 4
        on conflict on constraint outcome_tally_pkey do update set n = t.n + excluded.n;
    return null;
end
$$;
revoke execute on function casework.tally_registrations() from public;
revoke execute on function casework.tally_outcomes()      from public;
revoke execute on function casework.tally_follow_ups()    from public;
create trigger tally after delete on casework.registration
    referencing old table as gone for each statement execute function casework.tally_registrations();
create trigger tally after delete on casework.outcome
    referencing old table as gone for each statement execute function casework.tally_outcomes();
create trigger tally after delete on casework.follow_up
    referencing old table as gone for each statement execute function casework.tally_follow_ups();

alter table casework.outcome_tally enable row level security;
alter table casework.outcome_tally force  row level security;
grant select on casework.outcome_tally to yukidoke_app;
create policy wall on casework.outcome_tally for all to yukidoke_owner
    using (current_user = 'yukidoke_owner') with check (current_user = 'yukidoke_owner');
create policy own on casework.outcome_tally for select to yukidoke_app
    using (owner = (select person.acting_body()) and (select access.acting_as('counsellor')));
