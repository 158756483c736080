-- Whoever waited while somebody else erased is judged by what is there when their turn comes: a file that is gone is not erased
-- twice, and one that was restricted meanwhile is not erased by somebody who was not named.
create or replace function person.erase(asked uuid, why text, certificate uuid) returns boolean
    language plpgsql volatile security definer set search_path = '' as $$
declare
    file person.person;
    key  person.key;
    kept jsonb;
    base text;
begin
    perform person.erase_alone();
    select * into file from person.person p where p.id = asked for update;
    base := person.basis_of(asked);
    if base is null or base not in ('own', 'admitted') then
        base := 'late:' || person.finishes(asked);
    end if;
    if file.id is null or base is null then
        return false;
    end if;
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
