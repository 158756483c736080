-- A restricted file is there for those named for it. When the last of them has left, nobody opens it, names somebody or
-- erases it any more. Then an administrator, or an auditor of the body, proposes a counsellor of that body, and a second of
-- them, who is neither who proposed nor who was proposed, confirms. Neither sees more of the file than its number.
create table person.naming (
    id          uuid        primary key,
    person      uuid        not null,
    owner       text        not null,
    account     uuid        not null references access.account,
    proposed_at timestamptz not null,
    proposed_by uuid        not null references access.account check (proposed_by <> account),
    decided_at  timestamptz,
    decided_by  uuid        references access.account,
    confirmed   boolean,
    check (num_nulls(decided_at, decided_by, confirmed) in (0, 3)),
    check (not confirmed or decided_by not in (proposed_by, account)),
    foreign key (person, owner) references person.person (id, owner) on delete cascade
);
create index naming_person on person.naming (person);
create unique index naming_open on person.naming (person) where decided_at is null;
comment on table person.naming is 'personal: who was proposed for a restricted file that nobody could open any more';

grant select on person.naming to yukidoke_app;
alter table person.naming enable row level security;
alter table person.naming force  row level security;
create policy wall on person.naming for all to yukidoke_owner
    using (current_user = 'yukidoke_owner') with check (current_user = 'yukidoke_owner');
create policy seen on person.naming for select to yukidoke_app using (person.keeps_file(person));

-- Of all files few are restricted: they are found without looking at the others.
create index person_restricted on person.person (owner) where restricted;

-- Whether the acting account may see to it that a file of this body is served.
create function person.sees_to(body text) returns boolean
    language sql stable security definer set search_path = ''
return access.acting_account() is not null
   and (access.acting_as('administrator')
        or (access.acting_as('auditor') and coalesce(person.acting_body() = body, false)));

-- Whether somebody who works at the body is named for a file.
create function person.served(asked uuid, body text) returns boolean
    language sql stable security definer set search_path = ''
return exists (select 1
                 from person.admitted a
                where a.person = asked
                  and a.ended_at is null
                  and access.works_at(a.account, body));

-- The restricted files nobody can open any more, by their number, with who is proposed for each.
create function person.unserved()
    returns table (reference text, owner text, naming uuid, account uuid, name text, proposed_at timestamptz,
                   proposed_by uuid, proposer text)
    language sql stable security definer set search_path = '' as $$
    select p.reference, p.owner, n.id, n.account, access.name_of(n.account), n.proposed_at, n.proposed_by,
           access.name_of(n.proposed_by)
      from person.person p
      left join person.naming n on n.person = p.id and n.decided_at is null
     where p.restricted
       and person.sees_to(p.owner)
       and not person.served(p.id, p.owner)
     order by p.owner, p.reference
$$;

-- Who could be named for one of them.
create function person.nameable(asked text) returns table (id uuid, name text)
    language sql stable security definer set search_path = '' as $$
    select w.id, w.name
      from person.unserved() u
     cross join lateral access.workers(u.owner) w
     where u.reference = asked
       and w.id <> access.acting_account()
     order by w.name, w.id
$$;

create function person.propose_naming(new_id uuid, asked text, whom uuid) returns boolean
    language plpgsql volatile security definer set search_path = '' as $$
declare
    file  person.person;
    known boolean;
begin
    select p.* into file
      from person.person p
     where p.reference = asked and p.restricted and person.sees_to(p.owner)
       for update;
    known := file.id is not null
         and not person.served(file.id, file.owner)
         and access.works_at(whom, file.owner)
         and whom <> access.acting_account()
         and not exists (select 1 from person.naming n where n.person = file.id and n.decided_at is null);
    perform audit.append('person.naming.propose', 'person', coalesce(file.id::text, ''), known,
                         jsonb_build_object('fields', whom), file.id, file.owner,
                         case when file.id is not null then 'naming:' || new_id end);
    if not known then
        return false;
    end if;
    insert into person.naming (id, person, owner, account, proposed_at, proposed_by)
    values (new_id, file.id, file.owner, whom, statement_timestamp(), access.acting_account());
    return true;
end
$$;

-- Confirms a proposal, or takes it off the list; false where it was neither.
create function person.decide_naming(asked uuid, yes boolean) returns boolean
    language plpgsql volatile security definer set search_path = '' as $$
declare
    held  person.naming;
    me    uuid := access.acting_account();
    known boolean;
begin
    select n.* into held
      from person.naming n
     where n.id = asked and n.decided_at is null and person.sees_to(n.owner);
    -- The file first, as whoever proposes does; then how it stands is asked again.
    perform 1 from person.person p where p.id = held.person for update;
    select n.* into held from person.naming n where n.id = held.id and n.decided_at is null for update;
    known := held.id is not null
         and (not yes
              or (me not in (held.proposed_by, held.account)
                  and exists (select 1 from person.person p where p.id = held.person and p.restricted)
                  and not person.served(held.person, held.owner)
                  and access.works_at(held.account, held.owner)));
    perform audit.append(case when yes then 'person.naming.confirm' else 'person.naming.drop' end, 'person',
                         coalesce(held.person::text, ''), known, jsonb_build_object('fields', held.account),
                         held.person, held.owner, case when held.id is not null then 'naming:' || held.id end);
    if not known then
        return false;
    end if;
    update person.naming n set decided_at = statement_timestamp(), decided_by = me, confirmed = yes where n.id = held.id;
    if yes then
        insert into person.admitted (person, account, admitted_at, admitted_by)
        values (held.person, held.account, statement_timestamp(), me)
            on conflict (person, account) where ended_at is null do nothing;
    end if;
    return true;
end
$$;

revoke execute on function
    person.sees_to(text), person.served(uuid, text), person.unserved(), person.nameable(text),
    person.propose_naming(uuid, text, uuid), person.decide_naming(uuid, boolean) from public;
grant execute on function
    person.unserved(), person.nameable(text), person.propose_naming(uuid, text, uuid),
    person.decide_naming(uuid, boolean) to yukidoke_app;
