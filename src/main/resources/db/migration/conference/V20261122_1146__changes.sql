-- A meeting is put to another day, corrected or called off by the body that called it until it was held, and until then
-- another body is called or one that was told nothing is let go. Those called see what stood there before.
alter table conference.meeting
    add column begins   time, -- null when nobody said
    add column version  integer     not null default 1,
    add column moved_at timestamptz, -- the newest day, time or place; answers given before are asked for again
    add column off_at   timestamptz,
    add column off_by   uuid        references access.account,
    add column off_why  text        check (off_why <> ''),
    add check ((off_at is null) = (off_by is null) and (off_at is null) = (off_why is null)),
    add check (off_at is null or (held_at is null and erased_at is not null));

alter table conference.body add column heard_at timestamptz; -- when it put down that it heard of the calling off

create table conference.change (
    meeting        uuid        not null references conference.meeting,
    number         integer     not null,
    was_name       text        not null,
    was_place      text        not null,
    was_held_on    date        not null,
    was_begins     time,
    was_expires_on date        not null,
    name           text        not null,
    place          text        not null,
    held_on        date        not null,
    begins         time,
    expires_on     date        not null,
    asks           boolean     not null, -- whether those called are asked again
    changed_at     timestamptz not null,
    changed_by     uuid        not null references access.account,
    primary key (meeting, number)
);

-- What had been told before a meeting was called off: the words are gone, that it was told is not. Of whom stands in the
-- record of looks alone.
create table conference.told_before (
    id      uuid        primary key,
    meeting uuid        not null references conference.meeting,
    by_body text        not null,
    parts   text[]      not null,
    bodies  text[]      not null,
    people  integer     not null,
    told_at timestamptz not null
);
create index told_before_meeting on conference.told_before (meeting);

comment on table conference.change      is 'personal: how the call to a conference was changed';
comment on table conference.told_before is 'personal: what kinds were told to whom before a conference was called off';

create function conference.may_change(asked uuid) returns boolean
    language sql stable security definer set search_path = ''
return conference.convenes(asked)
   and exists (select 1
                 from conference.meeting m
                where m.id = asked and m.held_at is null and m.erased_at is null);

-- Whether a body may be called: on a basis that binds it, or where everybody to be spoken of consented to it, too.
create function conference.may_call(asked uuid, body text) returns boolean
    language sql stable security definer set search_path = ''
return conference.may_change(asked)
   and exists (select 1
                 from conference.meeting m
                where m.id = asked
                  and case
                          when m.confirmation is not null then person.binds(m.confirmation, m.held_on, body)
                          else not exists (select 1
                                             from conference.item i
                                            where i.meeting = m.id
                                              and i.owner <> body
                                              and not person.consented(i.consent, i.person, i.owner, body,
                                                                       array['general']))
                      end);

-- Whether a body may be let go: nobody of it acknowledged anything, it was told nothing and has nothing to do.
create function conference.may_let_go(asked uuid, body text) returns boolean
    language sql stable security definer set search_path = ''
return conference.may_change(asked)
   and body <> conference.acting_body()
   and not exists (select 1 from conference.member p where p.meeting = asked and p.organisation = body)
   and not exists (select 1
                     from conference.disclosure d
                    where d.meeting = asked and (d.by_body = body or body = any (d.bodies)))
   and not exists (select 1 from conference.decision d where d.meeting = asked and d.body = body)
   and not exists (select 1 from conference.item i where i.meeting = asked and i.owner = body);

-- What was changed is written down by the database, so that nobody moves a meeting unseen.
create function conference.changes() returns trigger
    language plpgsql security definer set search_path = '' as $$
declare
    moved boolean := (old.held_on, old.begins, old.place) is distinct from (new.held_on, new.begins, new.place);
begin
    if access.acting_account() is null
       or not moved and (old.name, old.expires_on) is not distinct from (new.name, new.expires_on) then
        return new;
    end if;
    if old.held_at is not null or old.erased_at is not null then
        raise exception 'what was held stays as it was called' using errcode = 'YK010';
    end if;
    if moved then
        new.moved_at := statement_timestamp();
    end if;
    insert into conference.change (meeting, number, was_name, was_place, was_held_on, was_begins, was_expires_on, name,
                                   place, held_on, begins, expires_on, asks, changed_at, changed_by)
    values (new.id, new.version, old.name, old.place, old.held_on, old.begins, old.expires_on, new.name,
            new.place, new.held_on, new.begins, new.expires_on, moved, statement_timestamp(), access.acting_account());
    return new;
end
$$;
create trigger changes before update on conference.meeting
    for each row execute function conference.changes();

-- Calls a meeting off: keys and words go at once, as nobody will meet for their purpose. What was told stays told. False
-- when the meeting is not as whoever asks has seen it.
create function conference.call_off(asked uuid, seen integer, why text) returns boolean
    language plpgsql volatile security definer set search_path = '' as $$
declare
    held conference.meeting;
    one  record;
begin
    select * into held from conference.meeting m where m.id = asked for update;
    if held.id is null or not conference.convenes(asked)
       or held.held_at is not null or held.erased_at is not null or held.version <> seen then
        return false;
    end if;
    -- What is being told at this moment is waited for.
    perform 1 from conference.item i where i.meeting = asked for update;
    for one in select d.id, d.by_body, d.parts, d.bodies, cardinality(d.told) as people, d.told_at, i.person, i.owner
                 from conference.disclosure d
                 join conference.item i on i.id = d.item
                where d.meeting = asked
                order by d.told_at, d.id loop
        insert into conference.told_before (id, meeting, by_body, parts, bodies, people, told_at)
        values (one.id, asked, one.by_body, one.parts, one.bodies, one.people, one.told_at);
        if one.person is not null then
            perform audit.append('conference.told-before', 'person', one.person::text, true,
                                 jsonb_build_object('meeting', asked, 'by', one.by_body,
                                                    'parts', array_to_string(one.parts, ','),
                                                    'bodies', array_to_string(one.bodies, ','),
                                                    'told', one.told_at),
                                 one.person, one.owner, 'meeting:' || asked);
        end if;
    end loop;
    update conference.meeting m
       set off_at    = statement_timestamp(),
           off_by    = access.acting_account(),
           off_why   = why,
           erased_at = statement_timestamp(),
           items     = (select count(*) from conference.item i where i.meeting = asked)
     where m.id = asked;
    delete from conference.item i where i.meeting = asked;
    perform audit.append('conference.call-off', 'meeting', asked::text, true,
                         jsonb_build_object('convenor', held.convenor), null, null, null);
    return true;
end
$$;

revoke execute on function
    conference.may_change(uuid), conference.may_call(uuid, text), conference.may_let_go(uuid, text), conference.changes(),
    conference.call_off(uuid, integer, text) from public;
grant execute on function
    conference.may_change(uuid), conference.may_call(uuid, text), conference.may_let_go(uuid, text),
    conference.call_off(uuid, integer, text) to yukidoke_app;

grant update (name, place, held_on, begins, expires_on, version) on conference.meeting to yukidoke_app;
grant delete on conference.body to yukidoke_app;
grant update (heard_at) on conference.body to yukidoke_app;
grant select on conference.change      to yukidoke_app;
grant select on conference.told_before to yukidoke_app;

do $$
declare
    one text;
begin
    foreach one in array array['change', 'told_before'] loop
        execute format('alter table conference.%I enable row level security', one);
        execute format('alter table conference.%I force  row level security', one);
        execute format('create policy wall on conference.%I for all to yukidoke_owner '
                       'using (current_user = ''yukidoke_owner'') with check (current_user = ''yukidoke_owner'')', one);
    end loop;
end
$$;

-- That it was held is said by those who were let in; where and when it is to be, by anybody of the body that called it.
create policy moved on conference.meeting for update to yukidoke_app
    using (conference.may_change(id))
    with check (conference.convenes(id) and held_at is null and erased_at is null);

drop policy called on conference.body;
create policy called on conference.body for insert to yukidoke_app
    with check (conference.may_call(meeting, organisation));
create policy let_go on conference.body for delete to yukidoke_app
    using (conference.may_let_go(meeting, organisation));
create policy heard on conference.body for update to yukidoke_app
    using (organisation = (select conference.acting_body()) and conference.knows(meeting));

create policy known on conference.change for select to yukidoke_app
    using (conference.convenes(meeting) or conference.knows(meeting));
create policy told on conference.told_before for select to yukidoke_app
    using (conference.knows(meeting)
           and (by_body = (select conference.acting_body()) or (select conference.acting_body()) = any (bodies)));
