-- A referral is not a transfer. Where the person wishes so it becomes one: the body that accepts opens a file of its own
-- from what was shared, and what the sender had open ends with the share, in one transaction.
alter table referral.referral
    add column handed_note bytea, -- why the sender's accompaniment ends, sealed by the person's key when it was sent
    add column taken_as    uuid references person.person on delete set null, -- the receiver's own file
    add column handed_at   timestamptz, -- since when the receiver goes on alone; stays when its file is erased
    add check (transfer or (handed_note is null and handed_at is null)),
    add check (taken_as is null or handed_at is not null);
-- Whoever was handed over is no longer waited for, so that they may be referred anew.
drop index referral.referral_once;
create unique index referral_once on referral.referral (person, receiver, service)
    where state in ('sent', 'accepted', 'started') and handed_at is null;
create index referral_taken on referral.referral (taken_as) where taken_as is not null;
grant insert (handed_note) on referral.referral to yukidoke_app;

create or replace function referral.keep_to_table() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    if (new.id, new.person, new.owner, new.receiver, new.share, new.transfer, new.service, new.sent_at, new.sent_by)
       is distinct from
       (old.id, old.person, old.owner, old.receiver, old.share, old.transfer, old.service, old.sent_at, old.sent_by)
       or (old.handed_at is not null and new.handed_at is distinct from old.handed_at)
       or (new.state <> old.state
           and not exists (select 1
                             from referral.transition t
                            where t.before = old.state and t.after = new.state)) then
        raise exception 'a referral does not go from % to %', old.state, new.state using errcode = 'YK010';
    end if;
    return new;
end
$$;

-- Whoever was handed over stands in a file of the receiver's own, whose restriction binds there like everywhere; once that
-- file is erased the receiver knows nothing of them any more.
create or replace function referral.side(asked uuid) returns text
    language sql stable security definer set search_path = ''
return (select case when r.owner = person.acting_body() and person.keeps_file(r.person) then 'sender'
                    when r.receiver = person.acting_body()
                     and ((access.acting_account() is not null and access.acting_as('counsellor')
                           and (r.handed_at is null or person.keeps_file(r.taken_as)))
                          or (r.handed_at is null and access.seated_by('referral', r.owner) = r.id)) then 'receiver'
               end
          from referral.referral r
         where r.id = asked);
drop policy received on referral.referral;
create policy received on referral.referral for select to yukidoke_app
    using (receiver = (select person.acting_body())
           and (((select access.acting_account()) is not null
                 and (select access.acting_as('counsellor'))
                 and (handed_at is null
                      or exists (select 1 from person.person_v v where v.id = taken_as and v.owner = person.acting_body())))
                or (handed_at is null and id = access.seated_by('referral', owner))));

-- Who was handed over stays: of the preview and of the notes the receiver loses nothing when the share ends, nor when the
-- person's own word closes the referral. The letter ends with the share: what was still agreed to stands in the receiver's
-- own file.
create or replace function referral.shows(asked uuid, what text) returns boolean
    language sql stable security definer set search_path = ''
return coalesce((select case referral.side(asked)
                        when 'sender'   then true
                        when 'receiver' then (what = 'preview' and r.handed_at is not null)
                                          or (r.state in ('sent', 'accepted', 'started', 'served')
                                              and person.promised(r.share)
                                              and (what = 'preview'
                                                   or exists (select 1
                                                                from person.ground_of(r.person, r.receiver) g
                                                               where g.share = r.share
                                                                 and not g.awaits
                                                                 and (what = 'letter' or what = any (g.parts)))))
                   end
                   from referral.referral r
                  where r.id = asked), false);

-- Whom a referral is about: for the receiver of a transfer its own file, and that for good.
create or replace function referral.subject(asked uuid) returns table (person uuid, share uuid)
    language sql stable security definer set search_path = '' as $$
    select case when r.handed_at is not null and referral.side(r.id) = 'receiver' then r.taken_as else r.person end, r.share
      from referral.referral r
     where r.id = asked
       and (referral.shows(asked, 'letter')
            or (r.handed_at is not null and referral.side(r.id) = 'receiver' and access.acting_account() is not null))
$$;

create or replace function referral.of_person(asked uuid) returns setof uuid
    language sql stable security definer set search_path = '' as $$
    select r.id
      from referral.referral r
     where (r.person = asked or r.taken_as = asked)
       and person.keeps_file(asked)
$$;

-- The receiver goes on alone with a file of its own, and what it could read of the sender's ends; false when it is not theirs to do, or was done.
create function referral.hand_over(asked uuid, taken uuid) returns boolean
    language plpgsql volatile security definer set search_path = '' as $$
declare
    held referral.referral;
begin
    if referral.side(asked) is distinct from 'receiver' or access.acting_account() is null
       or not person.decides(taken) then
        return false;
    end if;
    select * into held
      from referral.referral r
     where r.id = asked and r.transfer and r.state = 'accepted' and r.handed_at is null
       for update;
    if held.id is null then
        return false;
    end if;
    update referral.referral r set taken_as = taken, handed_at = statement_timestamp() where r.id = asked;
    perform casework.end_handed_on(held.person, held.owner, held.sent_by, held.handed_note, 'share:' || held.share);
    perform audit.append('referral.hand-over', 'referral', asked::text, true, jsonb_build_object('taken', taken),
                         held.person, held.owner, 'share:' || held.share);
    perform person.end_share(held.share, 'purpose_reached');
    perform access.end_lent('referral', asked);
    return true;
end
$$;
revoke execute on function referral.hand_over(uuid, uuid) from public;
grant execute on function referral.hand_over(uuid, uuid) to yukidoke_app;
