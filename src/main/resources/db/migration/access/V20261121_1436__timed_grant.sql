-- Roles held for a while: somebody who helps out until a day, or stands in for a colleague. They begin and end by
-- themselves with the day in Japan, and stay on record.
create table access.timed_grant (
    id          uuid        primary key,
    account     uuid        not null references access.account,
    role        text        not null check (role in ('secretariat', 'member', 'counsellor', 'viewer', 'auditor')),
    platform    text        not null check (platform ~ '^([a-z][a-z0-9-]*|\*)$'),
    stands_for  uuid        references access.account check (stands_for <> account),
    valid_from  date        not null,
    valid_until date        not null check (valid_until >= valid_from), -- the last day
    granted_at  timestamptz not null,
    granted_by  uuid        references access.account,
    ended_at    timestamptz,
    ended_by    uuid        references access.account,
    constraint auditor_everywhere check (role <> 'auditor' or platform = '*')
);
create index timed_grant_account on access.timed_grant (account, valid_until);

grant select, insert, update (ended_at, ended_by) on access.timed_grant to yukidoke_app;
alter table access.timed_grant enable row level security;
alter table access.timed_grant force  row level security;
create policy self on access.timed_grant for select
    using (account = (select access.acting_account()));
create policy administrator on access.timed_grant for all
    using ((select access.acting_as('administrator')));
create policy colleagues on access.timed_grant for select to yukidoke_owner
    using (current_user = 'yukidoke_owner');

create function access.runs(held access.timed_grant) returns boolean language sql stable
return held.ended_at is null
   and (statement_timestamp() at time zone 'Asia/Tokyo')::date between held.valid_from and held.valid_until;

-- Whether the acting account holds a role for a platform today, by its own rows.
create function access.holds(what text, place text) returns boolean language sql stable as $$
    select exists (select 1
                     from access.role_grant g
                    where g.account = access.acting_account()
                      and g.role = what
                      and g.platform in ('*', place))
        or exists (select 1
                     from access.timed_grant g
                    where g.account = access.acting_account()
                      and g.role = what
                      and g.platform in ('*', place)
                      and access.runs(g))
$$;

drop policy secretariat on access.seat;
create policy secretariat on access.seat for all
    using ((select access.acting_as('secretariat'))
           and access.holds('secretariat', split_part(organisation, '.', 1)));

create or replace function access.colleagues() returns table (id uuid, name text)
    language sql stable security definer set search_path = '' as $$
    select a.id, a.name
      from access.account a
     where a.organisation = nullif(current_setting('yukidoke.organisation', true), '')
       and a.state = 'active'
       and access.acting_as('counsellor')
       and exists (select 1
                     from access.account me
                    where me.id = access.acting_account()
                      and me.organisation = a.organisation)
       and (exists (select 1
                      from access.role_grant g
                     where g.account = a.id
                       and g.role = 'counsellor')
            or exists (select 1
                         from access.timed_grant g
                        where g.account = a.id
                          and g.role = 'counsellor'
                          and access.runs(g)))
$$;

comment on table access.timed_grant is 'personal: what an account may do for a while, and for whom it stands in';
