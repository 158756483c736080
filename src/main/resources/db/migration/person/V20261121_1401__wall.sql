-- The wall. person.basis_of and person.sees are the only judges of who sees whom; every policy asks them. They run with
-- the owner's rights because a policy that asked the tables of shares, whose policies ask for persons, would run in a
-- circle. They read; the functions that write (release, erase) stand below and write to the audit record first.

create function person.keeps(body text, zone text) returns boolean
    language sql stable security definer set search_path = ''
return coalesce((select case zone when 'employment' then b.employment when 'welfare' then b.welfare else true end
                   from person.body b
                  where b.organisation = body),
                zone not in ('employment', 'welfare'));

create function person.addressed(body text, owner text, organisations text[], categories text[]) returns boolean
    language sql stable security definer set search_path = ''
return body = any (organisations)
    or exists (select 1
                 from directory.organisation_v o
                where o.key = body
                  and o.kind = any (categories)
                  and o.platform = split_part(owner, '.', 1));

-- The shares that hold at this moment between a person and a body, and the parts each still opens.
create function person.reach(asked uuid, body text) returns table (share uuid, parts text[])
    language plpgsql stable security definer set search_path = '' as $$
begin
    return query
        select s.id,
               array(select p
                       from unnest(s.parts) p
                      where person.keeps(body, p)
                        and (s.basis <> 'consent' or p = any (c.parts)))
          from person.share s
          left join lateral (select e.kind, e.parts, e.organisations, e.categories, e.until
                               from person.consent e
                              where e.line = s.consent and e.person = s.person
                              order by e.number desc
                              limit 1) c on true
          left join person.confirmation f on f.id = s.confirmation
         where s.person = asked
           and s.owner <> body
           and s.ended_at is null
           and s.valid_from <= statement_timestamp()
           and s.valid_to   >  statement_timestamp()
           and exists (select 1
                         from person.share_recipient r
                        where r.share = s.id
                          and person.addressed(body, s.owner, array[r.organisation], array[r.category]))
           and case when s.basis = 'consent'
                    then c.kind <> 'withdrawn'
                     and c.until > statement_timestamp()
                     and person.addressed(body, s.owner, c.organisations, c.categories)
                    else f.withdrawn_at is null
                     and (statement_timestamp() at time zone 'Asia/Tokyo')::date between f.valid_from and f.valid_to
                     and body = any (f.members)
               end;
end
$$;

-- Why the acting account may see somebody at all: own, admitted, glass:<id> or share:<id>; null when it may not.
create function person.basis_of(asked uuid) returns text
    language plpgsql stable security definer set search_path = '' as $$
declare
    me       uuid := access.acting_account();
    body     text := person.acting_body();
    keeper   text;
    hidden   boolean;
    named    boolean;
    lent     uuid;
    evidence uuid;
begin
    if me is null or body is null or not access.acting_as('counsellor') then
        return null;
    end if;
    select p.owner, p.restricted into keeper, hidden from person.person p where p.id = asked;
    if keeper = body and not hidden then
        return 'own';
    end if;
    -- From here on the same questions are asked whether or not there is such a file, so that the time taken tells nothing.
    select r.share into lent from person.reach(asked, body) r order by r.share limit 1;
    named := exists (select 1
                       from person.admitted a
                      where a.person = asked and a.account = me and a.ended_at is null);
    if keeper is null then
        return null;
    end if;
    if keeper = body then
        if named then
            return 'admitted';
        end if;
        select g.id into evidence
          from person.glass g
         where g.person = asked and g.account = me and g.owner = body
           and g.closed_at is null and g.until > statement_timestamp()
         order by g.until desc
         limit 1;
        return 'glass:' || evidence;
    end if;
    if hidden and not named then
        return null;
    end if;
    return 'share:' || lent;
end
$$;

-- Whether the acting account may see this part of somebody.
create function person.sees(asked uuid, part text) returns boolean
    language plpgsql stable security definer set search_path = '' as $$
declare
    basis text := person.basis_of(asked);
begin
    if basis is null then
        return false;
    end if;
    if not starts_with(basis, 'share:') then
        return person.keeps(person.acting_body(), part);
    end if;
    return exists (select 1 from person.reach(asked, person.acting_body()) r where part = any (r.parts));
end
$$;

-- Whether the acting account keeps this person's file, rather than being shown parts of it.
create function person.keeps_file(asked uuid) returns boolean
    language sql stable security definer set search_path = ''
return coalesce(person.basis_of(asked) !~ '^share:', false);

-- Whether it is the acting account's to decide about the file: who broke the glass may read and write in it for three
-- hours, but neither let others in nor lift the restriction nor erase.
create function person.decides(asked uuid) returns boolean
    language sql stable security definer set search_path = ''
return coalesce(person.basis_of(asked) in ('own', 'admitted'), false);

-- Whether a share opens anything at this moment, for some recipient.
create function person.holds(asked uuid) returns boolean
    language sql stable security definer set search_path = '' as $$
    select exists (
        select 1
          from person.share s
          left join lateral (select e.kind, e.until
                               from person.consent e
                              where e.line = s.consent and e.person = s.person
                              order by e.number desc
                              limit 1) c on true
          left join person.confirmation f on f.id = s.confirmation
         where s.id = asked
           and person.basis_of(s.person) is not null
           and s.ended_at is null
           and s.valid_from <= statement_timestamp()
           and s.valid_to   >  statement_timestamp()
           and case when s.basis = 'consent'
                    then c.kind <> 'withdrawn' and c.until > statement_timestamp()
                    else f.withdrawn_at is null
                     and (statement_timestamp() at time zone 'Asia/Tokyo')::date between f.valid_from and f.valid_to
               end)
$$;

-- Whose files other bodies share with the acting one now, the newest first.
create function person.lent(at_most integer) returns table (person uuid)
    language sql stable security definer set search_path = '' as $$
    select distinct s.person
      from person.share s
      join person.share_recipient r on r.share = s.id
     where s.ended_at is null
       and s.valid_to > statement_timestamp()
       and (r.organisation = person.acting_body()
            or r.category = (select o.kind from directory.organisation_v o where o.key = person.acting_body()))
       and s.owner <> person.acting_body()
       and person.basis_of(s.person) is not null
     order by s.person desc
     limit at_most
$$;

-- Hands out wrapped keys, and writes down for each person asked for whether it did. There is no other way to a key, so
-- there is no reading of a name without a line in the record.
create function person.release(asked uuid[], deed text, fields text)
    returns table (person uuid, owner text, basis text, wrapped bytea, generation text)
    language plpgsql volatile security definer set search_path = '' as $$
declare
    one   uuid;
    why   text;
    held  text;
begin
    foreach one in array asked loop
        why := person.basis_of(one);
        select p.owner into held from person.person p where p.id = one;
        perform audit.append(deed, 'person', one::text, why is not null,
                             case fields when '' then '{}'::jsonb else jsonb_build_object('fields', fields) end,
                             case when held is not null then one end, held,
                             case when held is not null then coalesce(why, 'none') end);
        if why is not null then
            return query select k.person, held, why, k.wrapped, k.generation from person.key k where k.person = one;
        end if;
    end loop;
end
$$;

-- Erases somebody: the key first, every row that hangs on it, and what the figures need goes into the tally.
create function person.erase(asked uuid, why text, certificate uuid) returns boolean
    language plpgsql volatile security definer set search_path = '' as $$
declare
    file person.person;
    key  person.key;
    kept jsonb;
    base text := person.basis_of(asked);
begin
    if base is null or base not in ('own', 'admitted') then
        return false;
    end if;
    select * into file from person.person p where p.id = asked for update;
    select * into key from person.key k where k.person = asked;
    kept := jsonb_build_object(
        'channels',    (select count(*) from person.channel x    where x.person = asked),
        'statements',  (select count(*) from person.statement x  where x.person = asked),
        'memberships', (select count(*) from person.membership x where x.person = asked),
        'consents',    (select count(*) from person.consent x    where x.person = asked),
        'shares',      (select count(*) from person.share x      where x.person = asked),
        'risks',       (select count(*) from person.risk x       where x.person = asked));
    insert into person.tally as t (owner, month, what, target, provenance, n)
    select file.owner, date_trunc('month', file.opened_at at time zone 'Asia/Tokyo')::date, 'registered', '', '', 1
    union all
    select file.owner, date_trunc('month', coalesce(m.since::timestamp, m.recorded_at at time zone 'Asia/Tokyo'))::date,
           'member', coalesce(m.target, ''), m.provenance, count(*)
      from person.membership m
     where m.person = asked
       and not exists (select 1 from person.membership later where later.corrects = m.id)
     group by 2, 4, 5
        on conflict on constraint tally_pkey do update set n = t.n + excluded.n;
    insert into person.certificate (id, owner, reference, reason, erased_at, erased_by, generation, records)
    values (certificate, file.owner, file.reference, why, clock_timestamp(), access.acting_account(),
            key.generation, kept);
    perform audit.append('person.erase', 'person', asked::text, true,
                         jsonb_build_object('reason', why, 'certificate', certificate), asked, file.owner, base);
    delete from person.key k where k.person = asked;
    delete from person.person p where p.id = asked;
    return true;
end
$$;

-- Opens a restricted file of the acting body by its reference, for three hours; null when there is none to open.
create function person.break_glass(asked text, id uuid, why text) returns uuid
    language plpgsql volatile security definer set search_path = '' as $$
declare
    file person.person;
    me   uuid := access.acting_account();
begin
    select * into file
      from person.person p
     where p.reference = asked
       and p.owner = person.acting_body()
       and p.restricted
       and access.acting_as('counsellor');
    perform audit.append('person.break-glass', 'person', coalesce(file.id::text, ''), file.id is not null,
                         jsonb_build_object('reason', why), file.id, file.owner,
                         case when file.id is not null then 'glass:' || id end);
    if file.id is null or me is null then
        return null;
    end if;
    insert into person.glass (id, person, owner, account, reason, opened_at, until)
    values (id, file.id, file.owner, me, why, statement_timestamp(), statement_timestamp() + interval '3 hours');
    return file.id;
end
$$;

-- Who looked into a file, for whoever keeps it: the access statement is made from this. The newest first.
create function person.looks(asked uuid, at_most integer)
    returns table (happened_at timestamptz, organisation text, account uuid, action text, fields text, basis text,
                   permitted boolean)
    language plpgsql stable security definer set search_path = '' as $$
begin
    if not person.keeps_file(asked) then
        return;
    end if;
    return query
        select e.happened_at, e.organisation, e.account, e.action, e.detail ->> 'fields', e.basis, e.permitted
          from audit.event_v e
         where e.subject = asked
         order by e.id desc
         limit at_most;
end
$$;

revoke all on function person.release(uuid[], text, text), person.erase(uuid, text, uuid),
                       person.break_glass(text, uuid, text) from public;
grant execute on function person.release(uuid[], text, text), person.erase(uuid, text, uuid),
                          person.break_glass(text, uuid, text) to yukidoke_app;

-- Rights: what is history can be added and read; nothing about a person can be deleted but by person.erase.
grant select, insert, update on person.body         to yukidoke_app;
grant select, insert, update on person.confirmation to yukidoke_app;
grant select, insert         on person.notice       to yukidoke_app;
grant select, insert         on person.retention    to yukidoke_app;
grant select                 on person.tally        to yukidoke_app;
grant select                 on person.certificate  to yukidoke_app;
grant select, insert on person.person to yukidoke_app;
grant update (restricted, closed_at, version) on person.person to yukidoke_app;
grant insert                 on person.key      to yukidoke_app;
grant select, insert, update on person.identity to yukidoke_app;
grant select, insert, delete on person.token    to yukidoke_app;
grant select, insert         on person.channel  to yukidoke_app;
grant update (value, note, preference, quiet_from, quiet_to, discreet, ended_at) on person.channel to yukidoke_app;
grant select, insert on person.statement  to yukidoke_app;
grant select, insert on person.membership to yukidoke_app;
grant select, insert on person.consent    to yukidoke_app;
grant select, insert on person.share      to yukidoke_app;
grant update (ended_at, ended_by, ended_reason) on person.share to yukidoke_app;
grant select, insert on person.share_recipient to yukidoke_app;
grant select, insert on person.admitted to yukidoke_app;
grant update (ended_at) on person.admitted to yukidoke_app;
grant select on person.glass to yukidoke_app;
grant update (closed_at) on person.glass to yukidoke_app;
grant select, insert on person.glass_note to yukidoke_app;
grant select, insert on person.risk to yukidoke_app;
grant update (note, told, steps, resolved_at, resolved_by, resolution, version) on person.risk to yukidoke_app;
grant select, insert on person.family to yukidoke_app;
grant update (ended_at, ended_by) on person.family to yukidoke_app;
grant select, insert on person.same to yukidoke_app;
grant update (undone_at, undone_by) on person.same to yukidoke_app;

-- Policies.
do $$
declare
    name text;
begin
    foreach name in array array['person', 'key', 'identity', 'token', 'channel', 'statement', 'membership', 'consent',
            'share', 'share_recipient', 'admitted', 'glass', 'glass_note', 'risk', 'family', 'same', 'certificate',
            'tally', 'body', 'confirmation', 'notice', 'retention'] loop
        execute format('alter table person.%I enable row level security', name);
        execute format('alter table person.%I force row level security', name);
        -- For the functions above, on servers whose owner does not pass row-level security by itself.
        execute format('create policy wall on person.%I for all to yukidoke_owner '
                       'using (current_user = ''yukidoke_owner'') with check (current_user = ''yukidoke_owner'')', name);
    end loop;
end
$$;

create policy seen on person.person for select to yukidoke_app
    using ((owner = (select person.acting_body())
            and (select access.acting_as('counsellor'))
            and (select access.acting_account()) is not null
            and not restricted)
           or person.basis_of(id) is not null);
create policy opened on person.person for insert to yukidoke_app
    with check (owner = (select person.acting_body())
                and (select access.acting_as('counsellor'))
                and opened_by = (select access.acting_account()));
create policy changed on person.person for update to yukidoke_app
    using (person.decides(id)) with check (owner = (select person.acting_body()));

create policy added on person.key for insert to yukidoke_app with check (person.keeps_file(person));

create policy seen    on person.identity for select to yukidoke_app using (person.sees(person, 'identity'));
create policy added   on person.identity for insert to yukidoke_app with check (person.keeps_file(person));
create policy changed on person.identity for update to yukidoke_app using (person.keeps_file(person));

create policy seen    on person.token for select to yukidoke_app
    using (owner = (select person.acting_body()) and person.keeps_file(person));
create policy added   on person.token for insert to yukidoke_app with check (person.keeps_file(person));
create policy removed on person.token for delete to yukidoke_app using (person.keeps_file(person));

create policy seen    on person.channel for select to yukidoke_app using (person.sees(person, 'contact'));
create policy added   on person.channel for insert to yukidoke_app with check (person.keeps_file(person));
create policy changed on person.channel for update to yukidoke_app using (person.keeps_file(person));

create policy seen  on person.statement for select to yukidoke_app using (person.sees(person, zone));
create policy added on person.statement for insert to yukidoke_app
    with check (person.keeps_file(person) and person.keeps(owner, zone));

create policy seen  on person.membership for select to yukidoke_app using (person.sees(person, 'groups'));
create policy added on person.membership for insert to yukidoke_app with check (person.keeps_file(person));

create policy seen  on person.consent for select to yukidoke_app using (person.keeps_file(person));
create policy added on person.consent for insert to yukidoke_app with check (person.decides(person));

-- A recipient sees that something is shared with it and until when; its own shares only.
create policy seen on person.share for select to yukidoke_app
    using (person.keeps_file(person)
           or exists (select 1 from person.reach(person, (select person.acting_body())) r
                       where r.share = id and person.basis_of(person) is not null));
create policy added   on person.share for insert to yukidoke_app with check (person.decides(person));
create policy changed on person.share for update to yukidoke_app using (person.decides(person));
create policy seen  on person.share_recipient for select to yukidoke_app
    using (person.keeps_file(person)
           or (organisation = (select person.acting_body()) and person.basis_of(person) is not null));
create policy added on person.share_recipient for insert to yukidoke_app with check (person.decides(person));

create policy seen    on person.admitted for select to yukidoke_app using (person.keeps_file(person));
create policy added   on person.admitted for insert to yukidoke_app with check (person.decides(person));
create policy changed on person.admitted for update to yukidoke_app using (person.decides(person));

create policy own      on person.glass for select to yukidoke_app
    using (account = (select access.acting_account()) and owner = (select person.acting_body()));
create policy reported on person.glass for select to yukidoke_app
    using (owner = (select person.acting_body()) and (select access.acting_as('auditor')));
create policy closed   on person.glass for update to yukidoke_app
    using (account = (select access.acting_account()) and owner = (select person.acting_body()));
create policy seen  on person.glass_note for select to yukidoke_app using (person.keeps_file(person));
create policy added on person.glass_note for insert to yukidoke_app with check (person.keeps_file(person));

create policy seen    on person.risk for select to yukidoke_app using (person.sees(person, 'risk'));
create policy added   on person.risk for insert to yukidoke_app with check (person.keeps_file(person));
create policy changed on person.risk for update to yukidoke_app using (person.keeps_file(person));

create policy seen    on person.family for select to yukidoke_app
    using (person.sees(family, 'family') and person.sees(person, 'family'));
create policy added   on person.family for insert to yukidoke_app
    with check (person.keeps_file(family) and person.keeps_file(person));
create policy changed on person.family for update to yukidoke_app
    using (person.keeps_file(family) and person.keeps_file(person));

create policy seen    on person.same for select to yukidoke_app using (person.keeps_file(a) and person.keeps_file(b));
create policy added   on person.same for insert to yukidoke_app
    with check (person.keeps_file(a) and person.keeps_file(b));
create policy changed on person.same for update to yukidoke_app using (person.keeps_file(a) and person.keeps_file(b));

create policy own on person.certificate for select to yukidoke_app
    using (owner = (select person.acting_body())
           and ((select access.acting_as('counsellor')) or (select access.acting_as('auditor'))));
create policy own on person.tally for select to yukidoke_app
    using (owner = (select person.acting_body()) and (select access.acting_as('counsellor')));

create policy read     on person.body for select to yukidoke_app using ((select access.acting_account()) is not null);
create policy keep     on person.body for all    to yukidoke_app using ((select access.acting_as('administrator')));
create policy read     on person.confirmation for select to yukidoke_app
    using ((select access.acting_account()) is not null);
create policy keep     on person.confirmation for all to yukidoke_app
    using ((select access.acting_as('administrator')));
create policy read     on person.notice for select to yukidoke_app
    using ((select access.acting_account()) is not null);
create policy keep     on person.notice for all to yukidoke_app using ((select access.acting_as('administrator')));
create policy read     on person.retention for select to yukidoke_app
    using ((select access.acting_account()) is not null);
create policy keep     on person.retention for all to yukidoke_app
    using ((select access.acting_as('administrator')));
