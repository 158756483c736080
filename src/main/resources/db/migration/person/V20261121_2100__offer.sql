-- A share can be offered: it stands on its ground like every other and opens nothing until the one body it is for takes
-- it up, by the function of the module that passes people on and by no other. So somebody can be referred without a name crossing the wall before the answer, and nothing has to be made
-- anew when the answer is yes.
alter table person.share add column awaits boolean not null default false;
alter table person.share drop constraint share_parts_check;
alter table person.share add constraint share_parts_check check (parts <> '{}' and parts <@ array
    ['identity', 'contact', 'general', 'employment', 'welfare', 'groups', 'risk', 'family', 'plan']);
alter table person.share drop constraint share_ended_reason_check;
alter table person.share add constraint share_ended_reason_check check (ended_reason in
    ('withdrawn', 'purpose_reached', 'mistake', 'basis_gone', 'declined', 'other'));

-- The shares between a person and a body whose ground holds at this moment, and the parts each opens or would open.
create function person.ground_of(asked uuid, body text) returns table (share uuid, parts text[], awaits boolean)
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

create or replace function person.reach(asked uuid, body text) returns table (share uuid, parts text[])
    language plpgsql stable security definer set search_path = '' as $$
begin
    return query select g.share, g.parts from person.ground_of(asked, body) g where not g.awaits;
end
$$;

-- Whether a share opens something to the acting body, or would once it is taken up. Nobody outside is offered somebody
-- whose file is restricted.
create function person.promised(asked uuid) returns boolean
    language sql stable security definer set search_path = ''
return exists (select 1
                 from person.share s
                 join person.person p on p.id = s.person
                cross join lateral person.ground_of(s.person, person.acting_body()) g
                where s.id = asked
                  and g.share = asked
                  and not p.restricted);

-- For the functions of a module that passes people on: what they ask and do is judged there, so nobody else may.

-- Whether a share still waits to be taken up.
create function person.awaits(asked uuid) returns boolean
    language sql stable security definer set search_path = ''
return coalesce((select s.awaits from person.share s where s.id = asked), false);

-- Whether a share is an offer of this person to this body and no other, and the acting account may decide about them.
create function person.offers(asked uuid, whom uuid, receiver text) returns boolean
    language sql stable security definer set search_path = ''
return person.decides(whom)
   and exists (select 1
                 from person.share s
                where s.id = asked and s.person = whom and s.awaits and s.ended_at is null)
   and (select array_agg(r.organisation) from person.share_recipient r where r.share = asked) = array[receiver];

-- Opens an offer that holds for the acting body.
create function person.open_offer(asked uuid) returns boolean
    language plpgsql volatile security definer set search_path = '' as $$
declare
    held person.share;
begin
    if not person.promised(asked) then
        return false;
    end if;
    update person.share set awaits = false where id = asked and awaits returning * into held;
    if held.id is null then
        return false;
    end if;
    perform audit.append('person.share.take-up', 'person', held.person::text, true,
                         jsonb_build_object('share', asked), held.person, held.owner, 'share:' || asked);
    return true;
end
$$;

-- Until when a share opens anything at most: its own time, or that of its ground where it is over sooner.
create function person.lasts(asked uuid) returns timestamptz
    language sql stable security definer set search_path = ''
return (select least(s.valid_to,
                     (select e.until
                        from person.consent e
                       where e.line = s.consent and e.person = s.person
                       order by e.number desc
                       limit 1),
                     (f.valid_to + 1)::timestamp at time zone 'Asia/Tokyo')
          from person.share s
          left join person.confirmation f on f.id = s.confirmation
         where s.id = asked
           and s.ended_at is null);

-- Whether a share opens nothing to a body only because its time is over: nobody took back what it stands on.
create function person.outlived(asked uuid, body text) returns boolean
    language sql stable security definer set search_path = ''
return exists (select 1
                 from person.share s
                 left join lateral (select e.kind, e.parts, e.organisations, e.categories
                                      from person.consent e
                                     where e.line = s.consent and e.person = s.person
                                     order by e.number desc
                                     limit 1) c on true
                 left join person.confirmation f on f.id = s.confirmation
                where s.id = asked
                  and person.lasts(asked) <= statement_timestamp()
                  and exists (select 1
                                from unnest(s.parts) p
                               where person.keeps(body, p)
                                 and (s.basis <> 'consent' or p = any (c.parts)))
                  and exists (select 1
                                from person.share_recipient r
                               where r.share = s.id
                                 and person.addressed(body, s.owner, array[r.organisation], array[r.category]))
                  and case when s.basis = 'consent'
                           then c.kind <> 'withdrawn'
                            and person.addressed(body, s.owner, c.organisations, c.categories)
                           else f.withdrawn_at is null and body = any (f.members)
                      end);

-- Whether somebody's file is restricted: nothing of it goes on outside.
create function person.is_restricted(asked uuid) returns boolean
    language sql stable security definer set search_path = ''
return coalesce((select p.restricted from person.person p where p.id = asked), false);

-- Lets a share go on for half a year more, never longer than the ground it was made on holds; false where that is no longer
-- than now, where the ground does not hold, or where it is not the acting account's to decide.
create function person.prolong(asked uuid, body text) returns boolean
    language plpgsql volatile security definer set search_path = '' as $$
declare
    held person.share;
    most timestamptz;
begin
    select * into held from person.share s where s.id = asked and s.ended_at is null for update;
    if held.id is null or not person.decides(held.person) then
        return false;
    end if;
    update person.share s
       set valid_to = ((statement_timestamp() at time zone 'Asia/Tokyo' + interval '6 months')::date + 1)::timestamp
                      at time zone 'Asia/Tokyo'
     where s.id = asked;
    most := person.lasts(asked);
    if most <= greatest(held.valid_to, statement_timestamp())
       or not exists (select 1 from person.ground_of(held.person, body) g where g.share = asked) then
        update person.share s set valid_to = held.valid_to where s.id = asked;
        return false;
    end if;
    update person.share s set valid_to = most where s.id = asked;
    perform audit.append('person.share.prolong', 'person', held.person::text, true,
                         jsonb_build_object('share', asked, 'until', most), held.person, held.owner,
                         coalesce(person.basis_of(held.person), 'none'));
    return true;
end
$$;

-- Ends a share, whoever acts.
create function person.end_share(asked uuid, why text) returns boolean
    language plpgsql volatile security definer set search_path = '' as $$
declare
    held person.share;
begin
    update person.share s
       set ended_at = statement_timestamp(), ended_by = access.acting_account(), ended_reason = why
     where s.id = asked and s.ended_at is null
    returning * into held;
    if held.id is null then
        return false;
    end if;
    perform audit.append('person.share.end', 'person', held.person::text, true,
                         jsonb_build_object('share', asked, 'reason', why), held.person, held.owner,
                         coalesce(person.basis_of(held.person), 'share:' || asked));
    return true;
end
$$;

revoke execute on function
    person.ground_of(uuid, text), person.reach(uuid, text), person.promised(uuid), person.awaits(uuid),
    person.offers(uuid, uuid, text), person.open_offer(uuid), person.lasts(uuid), person.outlived(uuid, text),
    person.is_restricted(uuid), person.prolong(uuid, text), person.end_share(uuid, text) from public;
grant execute on function person.promised(uuid) to yukidoke_app;
