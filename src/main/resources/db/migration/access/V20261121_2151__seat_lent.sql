-- A counsellor may lend a light seat too, for a matter of their own body. What such a seat opens is judged by the module
-- of its kind, by who lent it: a seat the secretariat issues opens nothing a body would have to lend.
alter table access.seat add column lender text check (lender <> ''); -- key of the body; null: the secretariat issued it

drop index access.seat_one_open;
create unique index seat_one_open on access.seat (organisation, kind, matter, coalesce(lender, ''))
    where revoked_at is null;

-- For which matter which body may lend seats to which other. The module of a kind says so when a matter begins and takes it
-- back when it ends; of a kind no module lends there is none.
create table access.lendable (
    kind         text not null,
    matter       uuid not null,
    organisation text not null, -- key of the body that may sit
    lender       text not null,
    primary key (kind, matter)
);
-- Only modules write here, by the two functions below, and nobody reads the rows: that there is such a matter tells something
-- already. What may be lent is asked of access.may_lend.
grant select on access.lendable to yukidoke_app;
alter table access.lendable enable row level security;
alter table access.lendable force  row level security;
create policy wall on access.lendable for all to yukidoke_owner
    using (current_user = 'yukidoke_owner') with check (current_user = 'yukidoke_owner');
comment on table access.lendable is 'operational: for which matter which body may lend a form to which other';

create function access.let_lend(kind text, matter uuid, organisation text, lender text) returns void
    language sql volatile security definer set search_path = ''
begin atomic
    insert into access.lendable (kind, matter, organisation, lender)
    values (let_lend.kind, let_lend.matter, let_lend.organisation, let_lend.lender);
end;

-- A matter is over: what was lent for it ends. Whoever ended it on such a seat reads for an hour that it is done.
create function access.end_lent(what text, asked uuid) returns void
    language plpgsql volatile security definer set search_path = '' as $$
declare
    mine bytea := decode(access.claimed('seat'), 'hex');
begin
    delete from access.lendable l where l.kind = what and l.matter = asked;
    update access.seat s
       set expires_at = least(s.expires_at, greatest(s.issued_at, statement_timestamp()) + interval '1 hour')
     where s.kind = what and s.matter = asked and s.lender is not null and s.revoked_at is null and s.browser = mine;
    update access.seat s
       set revoked_at = statement_timestamp()
     where s.kind = what and s.matter = asked and s.lender is not null and s.revoked_at is null
       and (mine is null or s.browser is distinct from mine);
end
$$;
revoke execute on function access.let_lend(text, uuid, text, text), access.end_lent(text, uuid) from public;

-- Whether the acting counsellor's body may lend a seat for a matter now: the matter is not over, the other body has not gone
-- (access.ended is told by changes of contractors), and nobody there could answer it from an account of their own, so that
-- nobody answers in the name of a body that can speak for itself. Until the transaction is over nobody ends the matter.
create function access.may_lend(kind text, matter uuid, organisation text, lender text) returns boolean
    language plpgsql volatile security definer set search_path = '' as $$
begin
    perform
       from access.lendable l
      where l.kind = may_lend.kind
        and l.matter = may_lend.matter
        and l.organisation = may_lend.organisation
        and l.lender = may_lend.lender
        for share;
    return found
       and may_lend.lender = nullif(current_setting('yukidoke.organisation', true), '')
       and access.acting_account() is not null
       and access.acting_as('counsellor')
       and not access.ended(may_lend.organisation)
       and not exists (select 1
                         from access.addressees(split_part(may_lend.organisation, '.', 1), array['counsellor'],
                                                may_lend.organisation));
end
$$;
revoke execute on function access.may_lend(text, uuid, text, text) from public;
grant execute on function access.may_lend(text, uuid, text, text) to yukidoke_app;

-- Whoever lends sees their body's seats and ends them; one is made in the own name and for what may be lent alone.
create policy lends on access.seat for insert
    with check (lender = (select nullif(current_setting('yukidoke.organisation', true), ''))
                and issued_by = (select access.acting_account())
                and (select access.acting_as('counsellor'))
                and access.may_lend(kind, matter, organisation, lender));
create policy lent on access.seat for select
    using (lender = (select nullif(current_setting('yukidoke.organisation', true), ''))
           and (select access.acting_account()) is not null
           and (select access.acting_as('counsellor')));
create policy lender_ends on access.seat for update
    using (lender = (select nullif(current_setting('yukidoke.organisation', true), ''))
           and revoked_at is null
           and (select access.acting_account()) is not null
           and (select access.acting_as('counsellor')))
    with check (revoked_at is not null);
-- Whoever lent a seat ends it and does nothing else to it: they neither sit on it nor bring it back.
create function access.keep_lent() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    if old.lender is not null
       and ((new.browser, new.first_opened_at) is distinct from (old.browser, old.first_opened_at)
            and (old.browser is not null
                 or old.link is distinct from decode(access.claimed('seat-link'), 'hex'))
            or old.revoked_at is not null and new.revoked_at is distinct from old.revoked_at) then
        raise exception 'a seat that was lent is taken by its link once, and ended once' using errcode = 'YK013';
    end if;
    return new;
end
$$;
revoke execute on function access.keep_lent() from public;
create trigger keep_lent before update on access.seat for each row execute function access.keep_lent();
create policy program on access.seat for all to yukidoke_owner
    using (current_user = 'yukidoke_owner') with check (current_user = 'yukidoke_owner');

-- Nobody else sees that one was lent, or lends in the name of a body; whoever holds it may open it.
create policy lent_only on access.seat as restrictive for all to yukidoke_app
    using (lender is null
           or (lender = (select nullif(current_setting('yukidoke.organisation', true), ''))
               and (select access.acting_as('counsellor')))
           or link = (select decode(access.claimed('seat-link'), 'hex'))
           or browser = (select decode(access.claimed('seat'), 'hex')));

-- Nobody lends in another's name.
create policy lent_by_lender on access.seat as restrictive for insert to yukidoke_app
    with check (lender is null
                or (lender = (select nullif(current_setting('yukidoke.organisation', true), ''))
                    and issued_by = (select access.acting_account())
                    and (select access.acting_as('counsellor'))));

-- What the secretariat issued; a seat that a body lent opens nothing of this.
create or replace function access.seated(what text) returns uuid language sql stable as $$
    select s.matter
      from access.seat s
     where s.browser = decode(access.claimed('seat'), 'hex')
       and s.kind = what
       and s.lender is null
       and s.organisation = nullif(current_setting('yukidoke.organisation', true), '')
       and s.revoked_at is null
       and s.expires_at > statement_timestamp()
$$;

-- The matter for which the acting browser sits on a seat that this body lent; null for everybody else.
create function access.seated_by(what text, lender text) returns uuid language sql stable as $$
    select s.matter
      from access.seat s
     where s.browser = decode(access.claimed('seat'), 'hex')
       and s.kind = what
       and s.lender = seated_by.lender
       and s.organisation = nullif(current_setting('yukidoke.organisation', true), '')
       and s.revoked_at is null
       and s.expires_at > statement_timestamp()
$$;
