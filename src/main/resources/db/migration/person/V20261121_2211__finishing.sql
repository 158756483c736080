-- What a body that has gone must still do: give out what it holds, and erase it. Whoever was let in for that reads in
-- transactions that can write nothing (a transaction that was made so cannot be made otherwise), and sees no page.
create or replace function person.basis_of(asked uuid) returns text
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
    if me is null or body is null then
        return null;
    end if;
    if not access.acting_as('counsellor') then
        if current_setting('transaction_read_only') = 'on' then
            return 'late:' || person.finishes(asked);
        end if;
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

-- By which admission the acting account may finish this file; a restricted one only where it was named for it before.
create function person.finishes(asked uuid) returns uuid
    language sql stable security definer set search_path = ''
return (select access.finishing()
          from person.person p
         where p.id = asked
           and p.owner = person.acting_body()
           and (not p.restricted
                or exists (select 1
                             from person.admitted a
                            where a.person = asked
                              and a.account = access.acting_account()
                              and a.ended_at is null)));

-- A share that was made for a change of contractor: an offer to the body that comes. Every other share of a body ends with
-- the body, at 00:00 by the clock of the database, since nobody is left there who answers for it or could end it; what the
-- person agreed to was that this body helps them together with others.
alter table person.share add column passes_with uuid references access.contract_end;

create or replace function person.ground_of(asked uuid, body text) returns table (share uuid, parts text[], awaits boolean)
    language plpgsql stable security definer set search_path = '' as $$
begin
    return query
        select s.id, left_over.parts, s.awaits
          from person.share s
          left join lateral (select e.kind, e.parts, e.organisations, e.categories, e.until
                               from person.consent e
                              where e.line = s.consent and e.person = s.person
                              order by e.number desc
                              limit 1) c on true
          left join person.confirmation f on f.id = s.confirmation
          cross join lateral (select array(select p
                                             from unnest(s.parts) p
                                            where person.keeps(body, p)
                                              and (s.basis <> 'consent' or p = any (c.parts))) as parts) left_over
         where s.person = asked
           and s.owner <> body
           and s.ended_at is null
           and s.valid_from <= statement_timestamp()
           and s.valid_to   >  statement_timestamp()
           and left_over.parts <> '{}'
           and case when s.passes_with is null
                    then not access.left_since(s.owner, s.made_at)
                    else exists (select 1
                                   from access.contract_end_v e
                                  where e.id = s.passes_with
                                    and e.organisation = s.owner
                                    and e.successor = body
                                    and e.withdrawn_at is null)
               end
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

-- As before; what a body that has gone brought to a meeting on a consent is not read there any more.
create or replace function person.consented(asked uuid, whose uuid, keeper text, body text, wanted text[]) returns boolean
    language sql stable security definer set search_path = ''
return exists (select 1
                 from (select e.kind, e.until, e.organisations, e.categories, e.parts, e.recorded_at
                         from person.consent e
                        where e.line = asked and e.person = whose and e.owner = keeper
                        order by e.number desc
                        limit 1) c
                where c.kind <> 'withdrawn'
                  and c.until > statement_timestamp()
                  and not access.left_since(keeper, c.recorded_at)
                  and wanted <@ c.parts
                  and person.addressed(body, keeper, c.organisations, c.categories));

-- For the functions of a module that passes people on.

-- Whether a share is the offer of this person to this body, made for this change and for no other.
create function person.passes(asked uuid, whom uuid, receiver text, change uuid) returns boolean
    language sql stable security definer set search_path = ''
return person.offers(asked, whom, receiver)
   and exists (select 1 from person.share s where s.id = asked and s.passes_with = change);

-- What an offer is of, and whether its ground stands, be its day still to come. Whoever is restricted passes to nobody.
create function person.offered(asked uuid) returns text[]
    language sql stable security definer set search_path = ''
return (select s.parts from person.share s where s.id = asked);

create function person.stands(asked uuid) returns boolean
    language sql stable security definer set search_path = ''
return exists (select 1
                 from person.share s
                 join person.person p on p.id = s.person
                 left join lateral (select e.kind, e.until
                                      from person.consent e
                                     where e.line = s.consent and e.person = s.person
                                     order by e.number desc
                                     limit 1) c on true
                 left join person.confirmation f on f.id = s.confirmation
                where s.id = asked
                  and not p.restricted
                  and s.ended_at is null
                  and s.valid_to > statement_timestamp()
                  and case when s.basis = 'consent'
                           then c.kind <> 'withdrawn' and c.until > statement_timestamp()
                           else f.withdrawn_at is null
                            and f.valid_to >= (statement_timestamp() at time zone 'Asia/Tokyo')::date
                      end);

-- Whether a file was opened in this very transaction.
create function person.opened_here(asked uuid) returns boolean
    language sql stable security definer set search_path = ''
return exists (select 1 from person.person p where p.id = asked and p.xmin = pg_current_xact_id()::xid);

-- To how many others something of somebody is shown that ends with the body on a day.
create function person.shown_until(asked uuid, day date) returns bigint
    language sql stable security definer set search_path = ''
return (select count(*)
          from person.share s
         where s.person = asked
           and s.passes_with is null
           and s.valid_to > day::timestamp at time zone 'Asia/Tokyo'
           and person.stands(s.id));

-- Whether somebody of another body noted it, as they were on that day: where they work later is no matter.
alter table person.consent add column elsewhere boolean not null default false;
drop policy added on person.consent;
create policy added on person.consent for insert to yukidoke_app with check (person.decides(person) and not elsewhere);

-- Somebody says no where nobody of the body that keeps the file can note it any more: ends what the share stands on, by
-- their own word, and the share. Who may is judged by the function that calls.
create function person.say_no(asked uuid, day date, how text, base text) returns boolean
    language plpgsql volatile security definer set search_path = '' as $$
declare
    held  person.share;
    event person.consent;
begin
    select * into held from person.share s where s.id = asked for update;
    if held.id is null then
        return false;
    end if;
    if held.consent is not null then
        perform pg_advisory_xact_lock(hashtextextended('person.consent ' || held.consent, 0));
        select * into event
          from person.consent e
         where e.line = held.consent and e.person = held.person
         order by e.number desc
         limit 1;
        if event.kind <> 'withdrawn' then
            insert into person.consent (id, line, number, person, owner, kind, notice, parts, organisations, categories,
                                        until, method, given_by, happened_on, evidence, recorded_at, recorded_by,
                                        elsewhere)
            values (gen_random_uuid(), event.line, event.number + 1, event.person, event.owner, 'withdrawn', event.notice,
                    event.parts, event.organisations, event.categories, event.until, how, 'self', day, null,
                    statement_timestamp(), access.acting_account(),
                    not access.is_of(access.acting_account(), event.owner));
            perform audit.append('person.consent.withdraw', 'person', held.person::text, true,
                                 jsonb_build_object('fields', 'consent'), held.person, held.owner, base);
        end if;
    end if;
    return held.ended_at is not null or person.end_share(asked, 'withdrawn');
end
$$;

-- Until when a body has to keep a file that was closed on a day, by its rule of that day; null where no rule says so.
create function person.kept_until(body text, closed_on date) returns date
    language sql stable security definer set search_path = ''
return (select (closed_on + make_interval(months => r.months))::date
          from person.retention r
         where r.organisation = body and r.valid_from <= closed_on
         order by r.valid_from desc
         limit 1);

-- What passes of somebody to the body that comes, from the day on and while it stands; for whoever gives it out.
create function person.passing(asked uuid) returns table (share uuid, parts text[])
    language sql stable security definer set search_path = '' as $$
    select g.share, g.parts
      from person.share s
      join person.person p on p.id = s.person
      join access.contract_end_v e on e.id = s.passes_with
     cross join lateral person.ground_of(s.person, e.successor) g
     where s.person = asked
       and g.share = s.id
       and g.awaits
       and not p.restricted
       and access.ended(s.owner)
       and (person.decides(asked) or person.finishes(asked) is not null)
     order by s.made_at desc
     limit 1
$$;

-- The key of somebody whose file is given out, for whoever may decide about it or is to finish it: whole, or for the body
-- that comes only what passes to it. That it was given out stands in the record, on that person.
create function person.open_to_give(asked uuid, whom text, beside text[], why text)
    returns table (owner text, basis text, wrapped bytea, generation text)
    language plpgsql volatile security definer set search_path = '' as $$
declare
    file person.person;
    base text := person.basis_of(asked);
begin
    select * into file from person.person p where p.id = asked;
    if base is null or base not in ('own', 'admitted') then
        base := 'late:' || person.finishes(asked);
    end if;
    if whom not in ('commissioner', 'successor', 'person')
       or (whom = 'successor' and not exists (select 1 from person.passing(asked)))
       or (beside <> '{}' and (whom <> 'person' or why = '')) then
        base := null;
    end if;
    perform audit.append('person.give-out', 'person', asked::text, base is not null,
                         jsonb_build_object('for', whom, 'fields', array_to_string(beside, ','), 'reason', why),
                         file.id, file.owner, case when file.id is not null then coalesce(base, 'none') end);
    if base is null then
        return;
    end if;
    return query select file.owner, base, k.wrapped, k.generation from person.key k where k.person = asked;
end
$$;

-- Every table with something of somebody, as the catalogue knows them: what is added later cannot be forgotten. Beside
-- each the columns that are sealed, those that name accounts, where its rows are found (as x) and whose each is. What hangs on such a row by its
-- key (a letter, minutes) is among them. Not among them: the key, what somebody is found by, what is being typed, and who
-- looked, which the record of looks tells.
create function person.places()
    returns table (relations oid[], place text, closed text[], accounts text[], source text, whose text)
    language sql stable set search_path = '' as $$
    with held as (
        select r.oid, n.nspname, r.relname, case when r.oid = 'person.person'::regclass then 'id' else 'person' end as hangs
          from pg_catalog.pg_class r
          join pg_catalog.pg_namespace n on n.oid = r.relnamespace
         where r.relkind = 'r'
           and (r.oid = 'person.person'::regclass
                or exists (select 1
                             from pg_catalog.pg_attribute a
                            where a.attrelid = r.oid and a.attname = 'person' and a.atttypid = 'uuid'::regtype
                              and not a.attisdropped))
           and (n.nspname = 'person'
                or exists (select 1
                             from pg_catalog.pg_constraint c
                            where c.conrelid = r.oid and c.contype = 'f' and c.confdeltype = 'c'))
           and (n.nspname, r.relname) not in (('person', 'key'), ('person', 'token'), ('person', 'draft'),
                                              ('person', 'glass'), ('person', 'incident_person'))
    ), found as (
        select h.oid, array[h.oid] as needed, h.nspname, h.relname, format('%I.%I x', h.nspname, h.relname) as source,
               format('x.%I', h.hangs) as whose
          from held h
        union all
        select r.oid, array[r.oid, h.oid], n.nspname, r.relname,
               format('%I.%I x join %I.%I above on above.%I = x.%I',
                      n.nspname, r.relname, h.nspname, h.relname, known.attname, a.attname),
               format('above.%I', h.hangs)
          from pg_catalog.pg_constraint c
          join pg_catalog.pg_class r on r.oid = c.conrelid
          join pg_catalog.pg_namespace n on n.oid = r.relnamespace
          join held h on h.oid = c.confrelid
          join pg_catalog.pg_attribute a on a.attrelid = r.oid and a.attnum = c.conkey[1]
          join pg_catalog.pg_attribute known on known.attrelid = h.oid and known.attnum = c.confkey[1]
         where c.contype = 'f'
           and c.confdeltype = 'c'
           and cardinality(c.conkey) = 1
           and n.nspname <> 'person'
           and not exists (select 1
                             from pg_catalog.pg_attribute x
                            where x.attrelid = r.oid and x.attname in ('person', 'wrapped') and not x.attisdropped)
    )
    select f.needed, f.nspname || '.' || f.relname,
           array(select a.attname::text
                   from pg_catalog.pg_attribute a
                  where a.attrelid = f.oid and a.attnum > 0 and not a.attisdropped
                    and a.atttypid = 'bytea'::regtype),
           array(select a.attname::text
                   from pg_catalog.pg_attribute a
                  where a.attrelid = f.oid and a.attnum > 0 and not a.attisdropped
                    and exists (select 1
                                  from pg_catalog.pg_constraint c
                                 where c.conrelid = f.oid and c.contype = 'f'
                                   and c.confrelid = 'access.account'::regclass
                                   and a.attnum = any (c.conkey))),
           f.source, f.whose
      from found f
     order by f.nspname <> 'person', 2, f.source
$$;

-- To which part of a file a row belongs that can pass to another body; null for what passes to nobody.
create function person.part_in(place text, held jsonb) returns text
    language sql immutable set search_path = ''
return case
           when place = 'person.identity'   then 'identity'
           when place = 'person.channel'    then 'contact'
           when place = 'person.statement'  then held ->> 'zone'
           when place = 'person.membership' then 'groups'
           when place = 'person.risk'       then 'risk'
           when place = 'person.family'     then 'family'
           when place in ('casework.plan_version', 'casework.plan_goal', 'casework.plan_step', 'casework.step_mark')
               then 'plan'
       end;

-- What each place is in the copy somebody gets of their own file: their own, about others, about safety, or a question of
-- the row. Every place there is stands here; one that nobody put down counts as about others, since nobody knows.
create function person.copy_places() returns table (place text, kin text)
    language sql immutable set search_path = '' as $$
    values ('person.person',          'own'),
           ('person.identity',        'own'),
           ('person.channel',         'rows'),
           ('person.statement',       'rows'),
           ('person.membership',      'own'),
           ('person.consent',         'own'),
           ('person.share',           'rows'),
           ('person.share_recipient', 'risk'),
           ('person.admitted',        'risk'),
           ('person.naming',          'risk'),
           ('person.glass_note',      'risk'),
           ('person.risk',            'risk'),
           ('person.family',          'others'),
           ('casework.period',        'own'),
           ('casework.period_event',  'others'),
           ('casework.handed_over',   'others'),
           ('casework.contact',       'rows'),
           ('casework.confidant',     'own'),
           ('casework.plan_version',  'own'),
           ('casework.plan_goal',     'rows'),
           ('casework.plan_step',     'rows'),
           ('casework.step_mark',     'own'),
           ('casework.team_member',   'others'),
           ('casework.rung',          'own'),
           ('casework.scale',         'own'),
           ('casework.scale_mark',    'own'),
           ('casework.sheet',         'own'),
           ('casework.sheet_answer',  'rows'),
           ('casework.sheet_copied',  'own'),
           ('casework.registration',  'own'),
           ('casework.outcome',       'rows'),
           ('casework.follow_up',     'others'),
           ('casework.handing_word',  'others'),
           ('casework.given_out',     'own'),
           ('gathering.attendance',   'own'),
           ('gathering.company',      'others'),
           ('referral.referral',      'rows'),
           ('referral.preview',       'own'),
           ('referral.letter',        'rows'),
           ('referral.step',          'others'),
           ('referral.read',          'own'),
           ('conference.item',        'others'),
           ('conference.minutes',     'others'),
           ('conference.disclosure',  'others'),
           ('conference.decision',    'others'),
           ('outreach.home_visit',    'risk'),
           ('outreach.begun',         'own')
$$;

-- What in a row is about others, or could endanger somebody: it is given to the person only after somebody looked. What is
-- their own is named; all the rest is about others.
create function person.kin_in(place text, held jsonb) returns text
    language sql immutable set search_path = '' as $$
    select case coalesce((select c.kin from person.copy_places() c where c.place = kin_in.place), 'others')
               when 'own'  then null
               when 'risk' then 'risk'
               when 'rows' then
                   case
                       when place = 'person.channel' and held ->> 'kind' <> 'through' then null
                       when place = 'person.statement'
                            and held ->> 'topic' in ('need', 'wish', 'mind', 'interpreter', 'left-school', 'working',
                                                     'last-job', 'experience', 'qualification', 'wished-work', 'means',
                                                     'housing', 'health', 'debt', 'benefit', 'withdrawn') then null
                       when place = 'person.share' then case when held ->> 'basis' <> 'consent' then 'risk' end
                       when place = 'casework.contact'
                            and held -> 'took_part' ? 'person'
                            and held -> 'took_part' <@ '["person", "interpreter", "sign", "writing"]'
                            and not held -> 'topics' ? 'family' then null
                       when place = 'casework.plan_goal' and held ->> 'area' <> 'family' then null
                       when place = 'casework.plan_step' and held ->> 'doer' in ('person', 'us') then null
                       when place = 'casework.sheet_answer' and held ->> 'item' in ('concerns', 'urgent', 'done-now')
                           then case when held ->> 'zone' = 'welfare' then 'risk' end
                       when place = 'casework.sheet_answer'
                            and held ->> 'item' in ('received-on', 'gender', 'address', 'request', 'applied-on', 'seen-on',
                                                    'way', 'wish', 'story', 'help', 'history', 'now', 'licences',
                                                    'housing', 'means', 'insurance', 'health', 'view') then null
                       when place = 'casework.outcome' and held ->> 'known' in ('person', 'paper') then null
                       when place = 'referral.referral' and held -> 'handed_note' = 'null' then null
                       when place = 'referral.letter' and held ->> 'part' = 'risk' then 'risk'
                       when place = 'referral.letter'
                            and held ->> 'part' in ('identity', 'contact', 'general', 'employment', 'groups', 'plan')
                           then null
                       else 'others'
                   end
               else 'others'
           end
$$;

-- The rows of somebody that whoever asks may read, as far as they are for a receiver, with the names of the columns that
-- are sealed: all of them for who gave the contract; for the body that comes what passes, and the letter that was written
-- for it; for the person what is about nobody else, and beside that what was ticked. Of what is withheld from the person
-- the place is told and nothing more.
create function person.rows_of(asked uuid, whom text, beside text[])
    returns table (place text, held jsonb, sealed text[])
    language plpgsql stable set search_path = '' as $$
declare
    one     record;
    passing record;
    hidden  text[];
    kin     text;
begin
    select p.share, p.parts into passing from person.passing(asked) p;
    for one in select * from person.places() p
                where (select bool_and(pg_catalog.has_table_privilege(r, 'select')) from unnest(p.relations) r)
                  and pg_catalog.has_schema_privilege(split_part(p.place, '.', 1), 'usage') loop
        hidden := case when whom = 'commissioner' or 'staff' = any (beside) then '{}' else one.accounts end;
        for held in execute format('select to_jsonb(x) from %s where %s = $1', one.source, one.whose) using asked loop
            place := one.place;
            sealed := one.closed;
            if whom = 'successor' then
                if place = 'casework.handing_word' and held ->> 'share' = passing.share::text then
                    held := jsonb_build_object('letter', held -> 'letter');
                elsif person.part_in(place, held) = any (passing.parts) then
                    held := held - hidden;
                else
                    continue;
                end if;
            elsif whom = 'person' then
                kin := person.kin_in(place, held);
                held := case when kin is null or kin = any (beside) then held - hidden end;
            end if;
            return next;
        end loop;
    end loop;
end
$$;

-- How many rows there are in each place, for saying what could not be given out; for whoever may read them.
create function person.size_of(asked uuid) returns table (place text, n bigint)
    language plpgsql stable security definer set search_path = '' as $$
declare
    one record;
begin
    if not (person.keeps_file(asked) or person.finishes(asked) is not null) then
        return;
    end if;
    for one in select * from person.places() loop
        place := one.place;
        execute format('select count(*) from %s where %s = $1', one.source, one.whose) into n using asked;
        if n > 0 then
            return next;
        end if;
    end loop;
end
$$;

-- What of a row tells whether anybody of the body wrote of the person: not what the program notes when a file is given out
-- or passes, and not what another body does with what passed to it.
create function person.written_in(place text, held jsonb) returns jsonb
    language sql stable security definer set search_path = '' as $$
    select case
               when place in ('casework.given_out', 'referral.read') then null
               when place in ('casework.handing_word', 'person.consent')
                    and (held ->> 'elsewhere')::boolean then null
               when place = 'casework.handing_word' then held - array['taken_as', 'taken_at']
               when place = 'casework.period_event' and (held ->> 'handed_on')::boolean then null
               when place = 'casework.period' then held - array['closed_on', 'ending']
               when place = 'person.share' then held - array['awaits', 'ended_at', 'ended_by', 'ended_reason']
               when place = 'referral.referral'
                   then held - array['state', 'escalation', 'escalated_at', 'answered_at', 'answered_by', 'meets_on',
                                     'meets_at', 'reason', 'ending', 'word', 'told', 'heard_by', 'warned_for', 'changed_at',
                                     'version', 'taken_as', 'handed_at']
               when place = 'referral.step' and held ->> 'side' <> 'sender' then null
               else held
           end
$$;

-- For each of these files one sum over every row that hangs on somebody, so that what was written since is seen by
-- comparing. However many they are, the catalogue and every table are asked once.
create function person.states_of(asked uuid[]) returns table (person uuid, state text)
    language plpgsql stable security definer set search_path = '' as $$
declare
    every text;
begin
    select string_agg(format('select %s as whose, %L as place, %s as held from %s where %s = any ($2)',
                             p.whose, p.place,
                             case when p.place = any (array['casework.given_out', 'casework.handing_word',
                                                            'casework.period', 'casework.period_event', 'person.consent',
                                                            'person.share'])
                                    or starts_with(p.place, 'referral.')
                                  then format('person.written_in(%L, to_jsonb(x))', p.place)
                                  else 'to_jsonb(x)'
                             end,
                             p.source, p.whose),
                      ' union all ')
      into every
      from person.places() p;
    return query execute
        'select a.id, encode(sha256(convert_to(coalesce(string_agg(e.sum, '''' order by e.sum), ''''), ''UTF8'')), ''hex'') '
        '  from unnest($1) a(id) '
        '  left join (select r.whose, md5(r.place || '' '' || r.held::text) as sum from (' || every || ') r '
        '              where r.held is not null) e on e.whose = a.id '
        ' group by a.id'
        using array(select h from unnest(asked) h where person.keeps_file(h) or person.finishes(h) is not null),
              asked;
end
$$;

create function person.state_of(asked uuid) returns text
    language sql stable security definer set search_path = ''
return (select s.state from person.states_of(array[asked]) s);

-- Erasing counts what goes into months that bodies share, in no order of its own: two at once would wait for each other.
create function person.erase_alone() returns void
    language sql volatile set search_path = ''
return pg_advisory_xact_lock(hashtextextended('person.erase', 0));

-- Holds these files and all that hangs on them until the transaction ends, for whoever may erase them: what is being written
-- is waited for, and nothing more is written before they are gone.
create function person.hold(asked uuid[]) returns bigint
    language plpgsql volatile security definer set search_path = '' as $$
declare
    theirs uuid[] := array(select h
                             from unnest(asked) h
                            where person.decides(h) or person.finishes(h) is not null);
    one    record;
begin
    perform person.erase_alone();
    perform 1 from person.person p where p.id = any (theirs) order by p.id for update;
    for one in select p.source, p.whose from person.places() p loop
        execute format('select count(*) from (select 1 from %s where %s = any ($1) for update of x) held',
                       one.source, one.whose)
          using theirs;
    end loop;
    return cardinality(theirs);
end
$$;

-- As before, also for whoever was let in to finish.
create or replace function person.erase(asked uuid, why text, certificate uuid) returns boolean
    language plpgsql volatile security definer set search_path = '' as $$
declare
    file person.person;
    key  person.key;
    kept jsonb;
    base text := person.basis_of(asked);
begin
    if base is null or base not in ('own', 'admitted') then
        base := 'late:' || person.finishes(asked);
    end if;
    if base is null then
        return false;
    end if;
    perform person.erase_alone();
    select * into file from person.person p where p.id = asked for update;
    select * into key from person.key k where k.person = asked;
    kept := jsonb_build_object(
        'channels',    (select count(*) from person.channel x    where x.person = asked),
        'statements',  (select count(*) from person.statement x  where x.person = asked),
        'memberships', (select count(*) from person.membership x where x.person = asked),
        'consents',    (select count(*) from person.consent x    where x.person = asked),
        'shares',      (select count(*) from person.share x      where x.person = asked),
        'risks',       (select count(*) from person.risk x       where x.person = asked)) || person.hanging(asked);
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

-- As erasing, by the number of the file as whoever erases has it before them.
create function person.erase_known(asked uuid, confirmed text, why text, certificate uuid) returns boolean
    language sql volatile security definer set search_path = '' as $$
    select exists (select 1 from person.person p where p.id = asked and p.reference = confirmed)
       and person.erase(asked, why, certificate)
$$;

create policy late on person.certificate for select to yukidoke_app
    using (owner = (select person.acting_body()) and (select access.finishing()) is not null);

revoke execute on function
    person.passes(uuid, uuid, text, uuid), person.offered(uuid), person.stands(uuid), person.opened_here(uuid),
    person.shown_until(uuid, date), person.say_no(uuid, date, text, text),
    person.kept_until(text, date), person.finishes(uuid), person.passing(uuid), person.erase_alone(),
    person.open_to_give(uuid, text, text[], text), person.places(), person.part_in(text, jsonb),
    person.copy_places(), person.kin_in(text, jsonb), person.rows_of(uuid, text, text[]), person.size_of(uuid),
    person.written_in(text, jsonb), person.states_of(uuid[]), person.state_of(uuid), person.hold(uuid[]),
    person.erase_known(uuid, text, text, uuid) from public;
grant execute on function
    person.passing(uuid), person.open_to_give(uuid, text, text[], text), person.places(), person.part_in(text, jsonb),
    person.copy_places(), person.kin_in(text, jsonb), person.rows_of(uuid, text, text[]), person.size_of(uuid),
    person.state_of(uuid), person.hold(uuid[]), person.erase_known(uuid, text, text, uuid) to yukidoke_app;
