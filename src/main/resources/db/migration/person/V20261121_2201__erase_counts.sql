-- The certificate counts what other capabilities kept about somebody, too. Which those are is asked of the catalogue: every
-- table with a person whose rows go with something else. So nothing that is added later can be forgotten here.
create function person.hanging(asked uuid) returns jsonb
    language plpgsql stable security definer set search_path = '' as $$
declare
    one   record;
    held  bigint;
    total jsonb := '{}';
begin
    for one in select n.nspname, r.relname
                 from pg_class r
                 join pg_namespace n on n.oid = r.relnamespace
                 join pg_attribute a on a.attrelid = r.oid and a.attname = 'person' and a.atttypid = 'uuid'::regtype
                where r.relkind = 'r'
                  and n.nspname <> 'person'
                  and exists (select 1
                                from pg_constraint c
                               where c.conrelid = r.oid and c.contype = 'f' and c.confdeltype = 'c')
                order by 1, 2 loop
        execute format('select count(*) from %I.%I where person = $1', one.nspname, one.relname) into held using asked;
        total := total || jsonb_build_object(one.nspname, coalesce((total ->> one.nspname)::bigint, 0) + held);
    end loop;
    -- What goes with those, such as letters and minutes; a wrapped key is no record of anything.
    for one in select n.nspname, r.relname, a.attname, pn.nspname as above, p.relname as parent, pa.attname as known
                 from pg_constraint c
                 join pg_class r on r.oid = c.conrelid
                 join pg_namespace n on n.oid = r.relnamespace
                 join pg_class p on p.oid = c.confrelid
                 join pg_namespace pn on pn.oid = p.relnamespace
                 join pg_attribute a on a.attrelid = r.oid and a.attnum = c.conkey[1]
                 join pg_attribute pa on pa.attrelid = p.oid and pa.attnum = c.confkey[1]
                where c.contype = 'f'
                  and c.confdeltype = 'c'
                  and cardinality(c.conkey) = 1
                  and n.nspname <> 'person'
                  and exists (select 1
                                from pg_attribute x
                               where x.attrelid = p.oid and x.attname = 'person' and x.atttypid = 'uuid'::regtype)
                  and not exists (select 1
                                    from pg_attribute x
                                   where x.attrelid = r.oid and x.attname in ('person', 'wrapped'))
                order by 1, 2 loop
        execute format('select count(*) from %I.%I x join %I.%I p on p.%I = x.%I where p.person = $1',
                       one.nspname, one.relname, one.above, one.parent, one.known, one.attname)
           into held using asked;
        total := total || jsonb_build_object(one.nspname, coalesce((total ->> one.nspname)::bigint, 0) + held);
    end loop;
    return total;
end
$$;
revoke execute on function person.hanging(uuid) from public;

-- As before, with these.
create or replace function person.erase(asked uuid, why text, certificate uuid) returns boolean
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
