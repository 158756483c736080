-- Whoever takes on an ordinary referral may begin a file of their own from it. That it was begun is theirs: it stands in a
-- table of its own, of which the body that refers reads no row, no column, no count and no change of the referral.
create table referral.own_file (
    referral uuid        primary key references referral.referral on delete cascade,
    person   uuid        not null, -- the file of the body asked; it outlives the referral, and its erasure takes this along
    owner    text        not null,
    ground   text        not null check (ground in ('agreed', 'task', 'kept')), -- on which the file stands
    begun_at timestamptz not null,
    begun_by uuid        not null references access.account,
    foreign key (person, owner) references person.person (id, owner) on delete cascade
);
create index own_file_person on referral.own_file (person);
comment on table referral.own_file is 'personal: which file of its own a body keeps of somebody who was referred to it';

grant select on referral.own_file to yukidoke_app;
alter table referral.own_file enable row level security;
alter table referral.own_file force  row level security;
create policy wall on referral.own_file for all to yukidoke_owner
    using (current_user = 'yukidoke_owner') with check (current_user = 'yukidoke_owner');
create policy seen on referral.own_file for select to yukidoke_app
    using (owner = (select person.acting_body())
           and (select access.acting_account()) is not null
           and exists (select 1 from person.person_v v where v.id = person and v.owner = person.acting_body()));

-- Whether a file may be begun from a referral by whoever asks: a counsellor of the body that took it on, while it goes on and
-- its share opens something. Of several colleagues one; a file some of them may not see counts, too.
create function referral.begins(asked uuid) returns boolean
    language sql stable security definer set search_path = ''
return coalesce((select not r.transfer
                        and r.state in ('accepted', 'started')
                        and access.acting_account() is not null
                        and referral.side(r.id) = 'receiver'
                        and referral.shows(r.id, 'letter')
                        and not exists (select 1 from referral.own_file o where o.referral = r.id)
                   from referral.referral r
                  where r.id = asked), false);

-- As above, and so it stays until the transaction ends.
create function referral.hold_to_begin(asked uuid) returns boolean
    language plpgsql volatile security definer set search_path = '' as $$
begin
    if access.acting_account() is null or referral.side(asked) is distinct from 'receiver' then
        return false;
    end if;
    perform 1 from referral.referral r where r.id = asked for update;
    return referral.begins(asked);
end
$$;

-- Notes which file it is: one the asker keeps. False when it is not theirs to do, or somebody was faster.
create function referral.begin_own(asked uuid, own uuid, on_ground text) returns boolean
    language plpgsql volatile security definer set search_path = '' as $$
begin
    if not referral.hold_to_begin(asked) or not person.decides(own) then
        return false;
    end if;
    insert into referral.own_file (referral, person, owner, ground, begun_at, begun_by)
    values (asked, own, person.acting_body(), on_ground, statement_timestamp(), access.acting_account());
    perform audit.append('referral.own-file', 'referral', asked::text, true, jsonb_build_object('ground', on_ground),
                         own, person.acting_body(), person.basis_of(own));
    return true;
end
$$;

-- Somebody else's file was taken for it: referral and file know nothing of each other any more, and both stay.
create function referral.part_own(asked uuid) returns boolean
    language plpgsql volatile security definer set search_path = '' as $$
declare
    held referral.own_file;
begin
    select o.* into held
      from referral.own_file o
     where o.referral = asked and o.owner = person.acting_body() and person.decides(o.person)
       for update;
    if held.referral is null then
        return false;
    end if;
    delete from referral.own_file o where o.referral = asked;
    perform audit.append('referral.own-file.part', 'referral', asked::text, true, '{}'::jsonb,
                         held.person, held.owner, person.basis_of(held.person));
    return true;
end
$$;

create or replace function referral.of_person(asked uuid) returns setof uuid
    language sql stable security definer set search_path = '' as $$
    select r.id
      from referral.referral r
     where (r.person = asked or r.taken_as = asked)
       and person.keeps_file(asked)
     union
    select o.referral
      from referral.own_file o
     where o.person = asked
       and person.keeps_file(asked)
$$;

revoke execute on function referral.begins(uuid), referral.hold_to_begin(uuid), referral.begin_own(uuid, uuid, text),
                           referral.part_own(uuid) from public;
grant  execute on function referral.begins(uuid), referral.hold_to_begin(uuid), referral.begin_own(uuid, uuid, text),
                           referral.part_own(uuid) to yukidoke_app;
