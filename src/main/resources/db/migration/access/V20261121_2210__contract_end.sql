-- A contract ends and another body takes over. From 00:00 in Japan of the day named nobody of the body that goes helps
-- people there any more: judged by the clock of the database wherever somebody acts as a counsellor, and by no chore that
-- could be late. What its people do beside, reporting figures for one, is not touched.
create table access.contract_end (
    id           uuid        primary key,
    organisation text        not null check (organisation <> ''), -- whose contract ends; key in the directory
    successor    text        not null check (successor <> ''),
    starts_on    date        not null, -- first day of the successor
    ask_by       date        not null, -- by when everybody is to have been asked
    commissioner text        not null check (commissioner <> ''),
    document     text        not null check (document <> ''), -- what says so, with its date and number
    announced_at timestamptz not null,
    returns      boolean     not null default false, -- the successor had gone by then, and comes back by this
    announced_by uuid        references access.account,
    withdrawn_at timestamptz,
    withdrawn_by uuid        references access.account,
    withdrawn_why text       check (withdrawn_why <> ''), -- what says so; needed from the day on
    check (organisation <> successor),
    check (ask_by < starts_on),
    check (withdrawn_why is null or withdrawn_at is not null),
    unique (id, organisation)
);
-- Contracts are given anew every few years: a body may go more than once.
create unique index contract_end_once on access.contract_end (organisation, starts_on) where withdrawn_at is null;
create index contract_end_successor on access.contract_end (successor) where withdrawn_at is null and returns;
comment on table access.contract_end is 'operational: whose contract ends on which day, and who takes over';

-- Somebody of a body that has gone, let in for some days by an administrator, to finish what the law asks.
create table access.finisher (
    id           uuid        primary key,
    contract_end uuid        not null,
    organisation text        not null,
    account      uuid        not null references access.account,
    reason       text        not null check (reason <> ''),
    admitted_at  timestamptz not null,
    admitted_by  uuid        not null references access.account,
    until        timestamptz not null check (until > admitted_at and until <= admitted_at + interval '15 days'),
    ended_at     timestamptz,
    check (account <> admitted_by),
    foreign key (contract_end, organisation) references access.contract_end (id, organisation)
);
create index finisher_account on access.finisher (account, until);
create unique index finisher_once on access.finisher (contract_end, account) where ended_at is null;
comment on table access.finisher is 'personal: who may finish the files of a body that has gone, and who let them in';

grant select, insert, update (withdrawn_at, withdrawn_by, withdrawn_why) on access.contract_end to yukidoke_app;
grant select, insert, update (ended_at) on access.finisher to yukidoke_app;

do $$
declare
    name text;
begin
    foreach name in array array['contract_end', 'finisher'] loop
        execute format('alter table access.%I enable row level security', name);
        execute format('alter table access.%I force row level security', name);
        execute format('create policy wall on access.%I for all to yukidoke_owner '
                       'using (current_user = ''yukidoke_owner'') with check (current_user = ''yukidoke_owner'')', name);
    end loop;
end
$$;

-- By which change a body is gone on a day; null when by none, or when it is back: a later change named it as the body that
-- comes again, and the day of that has come too.
create function access.gone_on(body text, day date) returns uuid
    language sql stable security definer set search_path = ''
return (select c.id
          from access.contract_end c
         where c.organisation = body
           and c.withdrawn_at is null
           and c.starts_on <= day
           -- What is announced is for those concerned; that a body has gone is no secret.
           and (day <= (statement_timestamp() at time zone 'Asia/Tokyo')::date or access.acting_as('administrator'))
           and not exists (select 1
                             from access.contract_end back
                            where back.successor = body
                              and back.returns
                              and back.withdrawn_at is null
                              and back.starts_on > c.starts_on
                              and back.starts_on <= day)
         order by c.starts_on desc
         limit 1);

revoke execute on function access.gone_on(text, date) from public;
grant execute on function access.gone_on(text, date) to yukidoke_app;

-- By which it is gone now.
create function access.gone_by(body text) returns uuid
    language sql stable security definer set search_path = ''
return access.gone_on(body, (statement_timestamp() at time zone 'Asia/Tokyo')::date);

-- Whether a change is over, because the body that went by it is back.
create function access.over(body text, went date) returns boolean
    language sql stable security definer set search_path = ''
return exists (select 1
                 from access.contract_end back
                where back.successor = body
                  and back.returns
                  and back.withdrawn_at is null
                  and back.starts_on > went
                  and back.starts_on <= (statement_timestamp() at time zone 'Asia/Tokyo')::date);

-- Whether a body has gone. It is asked wherever somebody acts as a counsellor, so it looks at the table itself.
create function access.ended(body text) returns boolean
    language sql stable security definer set search_path = ''
return exists (select 1
                 from access.contract_end c
                where c.organisation = body
                  and c.withdrawn_at is null
                  and c.starts_on <= (statement_timestamp() at time zone 'Asia/Tokyo')::date
                  and not access.over(c.organisation, c.starts_on));

-- Whether a body has gone since something was made there: that ended with it, and does not begin again when it comes back.
create function access.left_since(body text, made timestamptz) returns boolean
    language sql stable security definer set search_path = ''
return exists (select 1
                 from access.contract_end c
                where c.organisation = body
                  and c.withdrawn_at is null
                  and c.starts_on <= (statement_timestamp() at time zone 'Asia/Tokyo')::date
                  and (made < c.starts_on::timestamp at time zone 'Asia/Tokyo'
                       or not access.over(c.organisation, c.starts_on)));
revoke execute on function access.left_since(text, timestamptz) from public;

create policy administrator on access.contract_end for select to yukidoke_app
    using ((select access.acting_as('administrator')));
create policy concerned on access.contract_end for select to yukidoke_app
    using ((select access.acting_account()) is not null
           and (select nullif(current_setting('yukidoke.organisation', true), '')) in (organisation, successor));
-- Announced before its day, so that people can be asked, by a body that is there on that day; a body that has gone takes
-- over only where the change says that it comes back.
create policy announced on access.contract_end for insert to yukidoke_app
    with check ((select access.acting_as('administrator'))
                and announced_by is not distinct from (select access.acting_account())
                and starts_on > (statement_timestamp() at time zone 'Asia/Tokyo')::date
                and access.gone_on(organisation, starts_on) is null
                and returns = (access.gone_on(successor, starts_on) is not null));
-- Before its day whoever keeps the accounts takes it back. What has come into force is undone by somebody else than
-- announced it, who says what for; and only while it is in force.
create policy withdrawn on access.contract_end for update to yukidoke_app
    using ((select access.acting_as('administrator'))
           and withdrawn_at is null
           and (starts_on > (statement_timestamp() at time zone 'Asia/Tokyo')::date
                or ((select access.acting_account()) is not null
                    and announced_by is distinct from (select access.acting_account())
                    and access.gone_by(organisation) = id)))
    with check (withdrawn_at is not null
                and withdrawn_by is not distinct from (select access.acting_account())
                and (withdrawn_why is not null
                     or starts_on > (statement_timestamp() at time zone 'Asia/Tokyo')::date));

create policy administrator on access.finisher for select to yukidoke_app
    using ((select access.acting_as('administrator')));
create policy admitted on access.finisher for insert to yukidoke_app
    with check ((select access.acting_as('administrator'))
                and admitted_by = (select access.acting_account())
                and organisation = (select a.organisation from access.account a where a.id = account));
create policy ended on access.finisher for update to yukidoke_app
    using ((select access.acting_as('administrator')) and ended_at is null)
    with check ((select access.acting_as('administrator')) and ended_at is not null);
create policy self on access.finisher for select to yukidoke_app
    using (account = (select access.acting_account()));

-- Those that are not over.
create view access.contract_end_v with (security_invoker = true) as
    select id, organisation, successor, starts_on, ask_by, commissioner, document, announced_at, withdrawn_at
      from access.contract_end
     where not access.over(organisation, starts_on);
grant select on access.contract_end_v to yukidoke_app;

-- By which admission the acting account may finish the files of its body, which has gone; null when by none.
create function access.finishing() returns uuid
    language sql stable security definer set search_path = ''
return (select f.id
          from access.finisher f
          join access.account a on a.id = f.account
         where f.account = access.acting_account()
           and f.organisation = nullif(current_setting('yukidoke.organisation', true), '')
           and a.organisation = f.organisation
           and a.state = 'active'
           and f.ended_at is null
           and f.admitted_at <= statement_timestamp()
           and f.until > statement_timestamp()
           and f.contract_end = access.gone_by(f.organisation)
         order by f.until desc
         limit 1);

-- As before; a counsellor of a body that has gone is none. Every policy that asks for one asks here.
create or replace function access.acting_as(role text) returns boolean language sql stable
return coalesce(role = any (string_to_array(current_setting('yukidoke.role', true), ',')), false)
   and (role <> 'counsellor' or not access.ended(nullif(current_setting('yukidoke.organisation', true), '')));

-- How many people help others at a body, for whoever announces that it goes; null for everybody else.
create function access.counsellors_of(body text) returns bigint
    language sql stable security definer set search_path = ''
return (select count(distinct a.id)
          from access.account a
          join access.role_grant g on g.account = a.id
         where a.organisation = body
           and a.state = 'active'
           and g.role = 'counsellor'
        having access.acting_as('administrator') and access.acting_account() is not null);
revoke execute on function access.counsellors_of(text) from public;
grant execute on function access.counsellors_of(text) to yukidoke_app;

-- A light seat asks nobody's role, so it asks here: it opens nothing to a body that has gone.
create or replace function access.seated(what text) returns uuid language sql stable as $$
    select s.matter
      from access.seat s
     where s.browser = decode(access.claimed('seat'), 'hex')
       and s.kind = what
       and s.lender is null
       and s.organisation = nullif(current_setting('yukidoke.organisation', true), '')
       and s.revoked_at is null
       and s.expires_at > statement_timestamp()
       and not access.ended(s.organisation)
$$;
create or replace function access.seated_by(what text, lender text) returns uuid language sql stable as $$
    select s.matter
      from access.seat s
     where s.browser = decode(access.claimed('seat'), 'hex')
       and s.kind = what
       and s.lender = seated_by.lender
       and s.organisation = nullif(current_setting('yukidoke.organisation', true), '')
       and s.revoked_at is null
       and s.expires_at > statement_timestamp()
       and not access.ended(s.organisation)
$$;

-- Whether an account is of a body, for the functions of other modules; they judge who asks.
create function access.is_of(asked uuid, body text) returns boolean
    language sql stable security definer set search_path = ''
return exists (select 1 from access.account a where a.id = asked and a.organisation = body);
revoke execute on function access.is_of(uuid, text) from public;
