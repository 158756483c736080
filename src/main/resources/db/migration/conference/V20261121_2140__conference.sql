-- 支援会議: people of several bodies talk about somebody, on a legal basis of its own. What is said there is nobody's
-- file: each matter has a key, which only those get who were admitted after they had acknowledged their duty of secrecy,
-- and which is destroyed with the person it is about, or on the day the meeting named.
create schema conference;
grant usage on schema conference to yukidoke_app;

create table conference.meeting (
    id                uuid        primary key,
    platform          text        not null check (platform <> ''),
    convenor          text        not null references directory.organisation,
    confirmation      uuid        references person.confirmation, -- null: only what people consented to is spoken of
    name              text        not null check (name <> ''),    -- of the meeting; nobody's name
    place             text        not null,
    held_on           date        not null,
    expires_on        date        not null check (expires_on >= held_on),
    called_at         timestamptz not null,
    called_by         uuid        not null references access.account,
    held_at           timestamptz,
    erased_at         timestamptz,
    items             integer     check ((items is null) = (erased_at is null)), -- how many there were, once erased
    -- A meeting is called for a day to come: a basis that has ended carries none.
    check (held_on >= (called_at at time zone 'Asia/Tokyo')::date)
);
create index meeting_convenor on conference.meeting (convenor, held_on desc);
create index meeting_expiry   on conference.meeting (expires_on) where erased_at is null;

create table conference.body (
    meeting      uuid not null references conference.meeting,
    organisation text not null references directory.organisation,
    primary key (meeting, organisation)
);
create index body_organisation on conference.body (organisation, meeting);

-- Whoever takes part, by name and for a body, and the very words of secrecy they acknowledged. Whoever moves to another
-- body that was called asks anew for that one; that they were admitted for the former one stays.
create table conference.member (
    meeting         uuid        not null references conference.meeting,
    account         uuid        not null references access.account,
    organisation    text        not null references directory.organisation,
    name            text        not null check (name <> ''),
    words           text        not null check (words <> ''),
    acknowledged_at timestamptz not null,
    admitted_at     timestamptz,
    admitted_by     uuid        references access.account,
    present         boolean,
    primary key (meeting, account, organisation),
    check ((admitted_at is null) = (admitted_by is null)),
    check (present is null or admitted_at is not null)
);

-- Whom it is about. A person need not have a file with anybody yet: finding them is what such meetings are for.
create table conference.item (
    id         uuid        primary key,
    meeting    uuid        not null references conference.meeting,
    owner      text        not null references directory.organisation, -- the body that brings it
    person     uuid,
    consent    uuid, -- line; needed where the meeting has no basis of its own
    title      bytea       not null,
    material   bytea       not null,
    brought_at timestamptz not null,
    brought_by uuid        not null references access.account,
    path       text        not null check (path in ('unknown', 'to_ask', 'asked', 'given', 'refused')),
    path_note  bytea,
    path_due   date,
    path_at    timestamptz not null,
    version    integer     not null default 1,
    check (consent is null or person is not null),
    foreign key (person, owner) references person.person (id, owner) on delete cascade
);
create index item_meeting on conference.item (meeting, brought_at);
create index item_person  on conference.item (person) where person is not null;

-- Minutes are a draft of the body that called the meeting until it shares them.
create table conference.minutes (
    item      uuid        primary key references conference.item on delete cascade,
    meeting   uuid        not null references conference.meeting,
    text      bytea       not null,
    version   integer     not null default 1,
    shared_at timestamptz
);

-- Whoever is erased takes what was said of them along: the key goes with the matter.
create table conference.key (
    item       uuid  primary key references conference.item on delete cascade,
    wrapped    bytea not null,
    generation text  not null
);
create index key_generation on conference.key (generation);

-- What was told to whom. The members present then stand here by name, whoever joins later does not.
create table conference.disclosure (
    id       uuid        primary key,
    item     uuid        not null references conference.item on delete cascade,
    meeting  uuid        not null references conference.meeting,
    by_body  text        not null,
    parts    text[]      not null check (parts <> '{}' and parts <@ array
                 ['identity', 'contact', 'general', 'employment', 'welfare', 'groups', 'risk', 'family', 'plan']),
    what     bytea       not null,
    told     uuid[]      not null check (told <> '{}'),
    bodies   text[]      not null check (bodies <> '{}'),
    told_at  timestamptz not null,
    told_by  uuid        not null references access.account
);
create index disclosure_item on conference.disclosure (item);

create table conference.decision (
    id         uuid        primary key,
    item       uuid        not null references conference.item on delete cascade,
    meeting    uuid        not null references conference.meeting,
    what       bytea       not null,
    body       text        not null references directory.organisation, -- that does it
    due        date        not null,
    decided_at timestamptz not null,
    decided_by uuid        not null references access.account,
    done_at    timestamptz,
    done_by    uuid        references access.account,
    check ((done_at is null) = (done_by is null))
);
create index decision_item on conference.decision (item);
create index decision_open on conference.decision (body, due) where done_at is null;

comment on table conference.meeting    is 'personal: case conferences and their basis';
comment on table conference.key        is 'personal: wrapped keys of what conferences said';
comment on table conference.body       is 'personal: bodies called to a conference';
comment on table conference.member     is 'personal: who takes part and acknowledged secrecy';
comment on table conference.item       is 'personal: whom a conference is about, sealed';
comment on table conference.minutes    is 'personal: what a conference wrote down of somebody, sealed';
comment on table conference.disclosure is 'personal: what was told to whom in a conference, sealed';
comment on table conference.decision   is 'personal: what a conference decided, sealed';

create function conference.acting_body() returns text language sql stable
return nullif(current_setting('yukidoke.organisation', true), '');

-- The judges. As in person, they run with the owner's rights so that policies do not ask each other in a circle.
create function conference.convenes(asked uuid) returns boolean
    language sql stable security definer set search_path = ''
return access.acting_account() is not null
   and access.acting_as('counsellor')
   and exists (select 1
                 from conference.meeting m
                where m.id = asked and m.convenor = conference.acting_body());

-- Whether the acting body was called, so that its counsellors may know that there is a meeting.
create function conference.knows(asked uuid) returns boolean
    language sql stable security definer set search_path = ''
return access.acting_account() is not null
   and access.acting_as('counsellor')
   and exists (select 1
                 from conference.body b
                where b.meeting = asked and b.organisation = conference.acting_body());

-- Whether the basis of a meeting carries the acting body at this moment. A meeting without one stands on the consent of
-- each person, which is asked item by item.
create function conference.carried(asked uuid) returns boolean
    language sql stable security definer set search_path = ''
return exists (select 1
                 from conference.meeting m
                where m.id = asked
                  and m.erased_at is null
                  and (statement_timestamp() at time zone 'Asia/Tokyo')::date <= m.expires_on
                  and (m.confirmation is null or person.carries(m.confirmation, m.held_on)));

-- Whether the acting account may open the material: admitted by name, called as a body, carried by the basis.
create function conference.opens(asked uuid) returns boolean
    language sql stable security definer set search_path = ''
return conference.knows(asked)
   and conference.carried(asked)
   and exists (select 1
                 from conference.member p
                where p.meeting = asked
                  and p.account = access.acting_account()
                  and p.organisation = conference.acting_body()
                  and p.admitted_at is not null);

-- Whether somebody of the acting body was admitted, so that their colleagues need not come; not whoever asked for another
-- body since.
create function conference.represented(asked uuid) returns boolean
    language sql stable security definer set search_path = ''
return conference.knows(asked)
   and exists (select 1
                 from conference.member p
                where p.meeting = asked
                  and p.organisation = conference.acting_body()
                  and p.admitted_at is not null
                  and not exists (select 1
                                    from conference.member n
                                   where n.meeting = p.meeting
                                     and n.account = p.account
                                     and n.acknowledged_at > p.acknowledged_at));

-- Whether the acting account called the meeting, and so admits themselves.
create function conference.calls(asked uuid) returns boolean
    language sql stable security definer set search_path = ''
return conference.convenes(asked)
   and exists (select 1
                 from conference.meeting m
                where m.id = asked and m.called_by = access.acting_account());

-- Whether the basis of a meeting would carry somebody brought today.
create function conference.carried_today(asked uuid) returns boolean
    language sql stable security definer set search_path = ''
return exists (select 1
                 from conference.meeting m
                where m.id = asked
                  and (m.confirmation is null
                       or person.carries(m.confirmation, (statement_timestamp() at time zone 'Asia/Tokyo')::date)));

-- Whether an item of a meeting that stands on consent may be seen by the acting body still.
create function conference.consented(line uuid, whose uuid, brought_by_body text) returns boolean
    language sql stable security definer set search_path = ''
return line is null
    or brought_by_body = conference.acting_body()
    or person.consented(line, whose, brought_by_body, conference.acting_body(), array['general']);

-- Whether these parts of somebody may be told to these bodies: where the meeting has no basis of its own, no more than
-- was consented to, whoever of them asks.
create function conference.may_tell(asked uuid, parts text[], bodies text[]) returns boolean
    language sql stable security definer set search_path = ''
return exists (select 1
                 from conference.item i
                where i.id = asked
                  and (i.consent is null
                       or not exists (select 1
                                        from unnest(bodies) b
                                       where b <> i.owner
                                         and not person.consented(i.consent, i.person, i.owner, b, parts))));

-- Whether a matter may be opened by the acting account: a colleague who is not admitted to a restricted file does not
-- read of it in a meeting either, and no other body does.
create function conference.shows(asked uuid) returns boolean
    language sql stable security definer set search_path = ''
return exists (select 1
                 from conference.item i
                where i.id = asked
                  and conference.opens(i.meeting)
                  and conference.consented(i.consent, i.person, i.owner)
                  and case
                          when i.person is null then true
                          when i.owner = conference.acting_body() then person.keeps_file(i.person)
                          else not person.hidden(i.person)
                      end);

-- Hands out the keys of a meeting's matters and writes down whether it did, for the meeting and for each person whose
-- file it touches; nobody can read what was said without it.
create function conference.release(asked uuid, deed text)
    returns table (item uuid, wrapped bytea, generation text)
    language plpgsql volatile security definer set search_path = '' as $$
declare
    may  boolean := conference.opens(asked);
    held conference.meeting;
    one  record;
begin
    select * into held from conference.meeting m where m.id = asked;
    perform audit.append('conference.' || deed, 'meeting', asked::text, may,
                         jsonb_build_object('convenor', coalesce(held.convenor, '')), null, null, null);
    if not may then
        return;
    end if;
    for one in select i.id, i.person, i.owner
                 from conference.item i
                where i.meeting = asked
                  and conference.shows(i.id) loop
        if one.person is not null then
            perform audit.append('conference.' || deed, 'person', one.person::text, true,
                                 jsonb_build_object('meeting', asked), one.person, one.owner, 'meeting:' || asked);
        end if;
        return query select k.item, k.wrapped, k.generation from conference.key k where k.item = one.id;
    end loop;
end
$$;

-- Who admits whom: those who were admitted to the meeting themselves, as colleagues of whoever called it; nobody admits
-- themselves but whoever called it, and an admission stays. Who was there can be put right as long as the meeting is open;
-- what was told stands with those it was told to.
create function conference.admits() returns trigger
    language plpgsql set search_path = '' as $$
begin
    if old.admitted_at is not null
       and (new.admitted_at, new.admitted_by) is distinct from (old.admitted_at, old.admitted_by) then
        raise exception 'an admission stays' using errcode = 'YK010';
    end if;
    if old.present is not null and new.present is null then
        raise exception 'who was there stays said' using errcode = 'YK010';
    end if;
    if old.admitted_at is null and new.admitted_at is not null
       and (new.admitted_by is distinct from access.acting_account() or new.account = new.admitted_by) then
        raise exception 'nobody admits themselves' using errcode = 'YK010';
    end if;
    return new;
end
$$;
create trigger admits before update on conference.member
    for each row execute function conference.admits();

-- Whoever asks for another body asks no more for the one they left.
create function conference.moves() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    delete from conference.member p
     where p.meeting = new.meeting
       and p.account = new.account
       and p.organisation <> new.organisation
       and p.admitted_at is null;
    return null;
end
$$;
create trigger moves after insert on conference.member
    for each row execute function conference.moves();

-- Destroys the keys and the words of meetings whose day has come; that there was one, on which basis and with whom stays.
create function conference.expire() returns integer
    language plpgsql volatile security definer set search_path = '' as $$
declare
    one    record;
    erased integer := 0;
begin
    for one in select m.id, m.convenor
                 from conference.meeting m
                where m.erased_at is null
                  and m.expires_on < (statement_timestamp() at time zone 'Asia/Tokyo')::date
                  for update skip locked loop
        update conference.meeting m
           set erased_at = statement_timestamp(),
               items     = (select count(*) from conference.item i where i.meeting = m.id)
         where m.id = one.id;
        delete from conference.item i where i.meeting = one.id;
        perform audit.append('conference.erase', 'meeting', one.id::text, true,
                             jsonb_build_object('convenor', one.convenor), null, null, null);
        erased := erased + 1;
    end loop;
    return erased;
end
$$;

revoke execute on all functions in schema conference from public;
grant execute on function
    conference.acting_body(), conference.convenes(uuid), conference.knows(uuid), conference.opens(uuid), conference.represented(uuid),
    conference.calls(uuid), conference.carried_today(uuid), conference.shows(uuid), conference.release(uuid, text),
    conference.may_tell(uuid, text[], text[]),
    conference.expire() to yukidoke_app;

grant select, insert on conference.meeting to yukidoke_app;
grant update (held_at) on conference.meeting to yukidoke_app;
grant insert on conference.key to yukidoke_app;
grant select, insert on conference.body   to yukidoke_app;
grant select, insert, delete on conference.member to yukidoke_app;
grant update (admitted_at, admitted_by, present) on conference.member to yukidoke_app;
grant select, insert on conference.item to yukidoke_app;
grant update (path, path_note, path_due, path_at, version) on conference.item to yukidoke_app;
grant select, insert on conference.minutes to yukidoke_app;
grant update (text, version, shared_at) on conference.minutes to yukidoke_app;
grant select, insert on conference.disclosure to yukidoke_app;
grant select, insert on conference.decision   to yukidoke_app;
grant update (done_at, done_by) on conference.decision to yukidoke_app;

do $$
declare
    one text;
begin
    foreach one in array array['meeting', 'key', 'body', 'member', 'item', 'minutes', 'disclosure',
                             'decision'] loop
        execute format('alter table conference.%I enable row level security', one);
        execute format('alter table conference.%I force  row level security', one);
        execute format('create policy wall on conference.%I for all to yukidoke_owner '
                       'using (current_user = ''yukidoke_owner'') with check (current_user = ''yukidoke_owner'')', one);
    end loop;
end
$$;

create policy known  on conference.meeting for select to yukidoke_app
    using (convenor = (select conference.acting_body()) and (select access.acting_as('counsellor'))
           or conference.knows(id));
create policy called on conference.meeting for insert to yukidoke_app
    with check (convenor = (select conference.acting_body()) and (select access.acting_as('counsellor'))
                and called_by = (select access.acting_account()));
create policy kept   on conference.meeting for update to yukidoke_app
    using (conference.opens(id) and conference.convenes(id));

create policy made on conference.key for insert to yukidoke_app
    with check (exists (select 1
                          from conference.item i
                         where i.id = item
                           and i.owner = (select conference.acting_body())));

create policy known  on conference.body for select to yukidoke_app
    using (conference.convenes(meeting) or conference.knows(meeting));
create policy called on conference.body for insert to yukidoke_app with check (conference.convenes(meeting));

create policy known on conference.member for select to yukidoke_app
    using ((account = (select access.acting_account()) and organisation = (select conference.acting_body()))
           or conference.convenes(meeting) or conference.opens(meeting));
create policy asked on conference.member for insert to yukidoke_app
    with check (account = (select access.acting_account())
                and organisation = (select conference.acting_body())
                and conference.knows(meeting)
                and present is null
                and (admitted_at is null
                     or (admitted_by = (select access.acting_account()) and conference.calls(meeting))));
create policy admitted on conference.member for update to yukidoke_app
    using (conference.convenes(meeting) and conference.opens(meeting));
create policy left_again on conference.member for delete to yukidoke_app
    using (admitted_at is null and (account = (select access.acting_account()) or conference.convenes(meeting)));

create policy opened on conference.item for select to yukidoke_app using (conference.shows(id));
create policy brought on conference.item for insert to yukidoke_app
    with check (conference.opens(meeting)
                and conference.carried_today(meeting)
                and owner = (select conference.acting_body())
                and (person is null or person.decides(person))
                and (consent is not null
                     or exists (select 1
                                  from conference.meeting m
                                 where m.id = meeting and m.confirmation is not null)));
create policy followed on conference.item for update to yukidoke_app
    using (owner = (select conference.acting_body()) and conference.shows(id));

create policy opened on conference.minutes for select to yukidoke_app
    using (conference.shows(item) and (shared_at is not null or conference.convenes(meeting)));
create policy written on conference.minutes for insert to yukidoke_app
    with check (conference.convenes(meeting)
                and exists (select 1 from conference.item i where i.id = item and i.meeting = minutes.meeting));
create policy changed on conference.minutes for update to yukidoke_app
    using (conference.convenes(meeting) and conference.shows(item));

-- What was told is read by those who were told it, for the body they came for, and by the body that told it: whoever was
-- admitted later was not, and whoever came for another body before left it there.
create policy opened on conference.disclosure for select to yukidoke_app
    using (exists (select 1 from conference.item i where i.id = item)
           and (((select access.acting_account()) = any (told) and (select conference.acting_body()) = any (bodies))
                or by_body = (select conference.acting_body())));
create policy told on conference.disclosure for insert to yukidoke_app
    with check (by_body = (select conference.acting_body()) and told_by = (select access.acting_account())
                and exists (select 1 from conference.item i where i.id = item)
                and conference.may_tell(item, parts, bodies));

create policy opened on conference.decision for select to yukidoke_app
    using (exists (select 1 from conference.item i where i.id = item));
create policy decided on conference.decision for insert to yukidoke_app
    with check (decided_by = (select access.acting_account())
                and exists (select 1 from conference.item i where i.id = item));
create policy done on conference.decision for update to yukidoke_app
    using (body = (select conference.acting_body()) and exists (select 1 from conference.item i where i.id = item));
