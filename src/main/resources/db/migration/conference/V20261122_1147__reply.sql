-- Whether a body that was called comes, and whom it sends. An answer is about a day, a time and a place: once one of them
-- was changed it is asked for again.
create table conference.reply (
    meeting      uuid        not null,
    organisation text        not null,
    comes        boolean     not null,
    who          text        not null,
    why          text        not null,
    said_at      timestamptz not null,
    said_by      uuid        not null references access.account,
    version      integer     not null default 1,
    primary key (meeting, organisation),
    foreign key (meeting, organisation) references conference.body on delete cascade,
    check (comes or why <> '')
);
comment on table conference.reply is 'personal: whether a body comes to a conference, and whom it sends';

create function conference.may_answer(asked uuid) returns boolean
    language sql stable security definer set search_path = ''
return conference.knows(asked)
   and exists (select 1
                 from conference.meeting m
                where m.id = asked
                  and m.convenor <> conference.acting_body()
                  and m.held_at is null
                  and m.erased_at is null);

-- Whether the acting body said that it comes, or did not, to another day or place than it is now.
create function conference.asked_again(asked uuid) returns boolean
    language sql stable security definer set search_path = ''
return conference.may_answer(asked)
   and exists (select 1
                 from conference.meeting m
                where m.id = asked
                  and not exists (select 1
                                    from conference.reply r
                                   where r.meeting = m.id
                                     and r.organisation = conference.acting_body()
                                     and r.said_at >= m.moved_at)
                  and (exists (select 1
                                 from conference.reply r
                                where r.meeting = m.id
                                  and r.organisation = conference.acting_body()
                                  and r.said_at < m.moved_at)
                       or exists (select 1
                                    from conference.member p
                                   where p.meeting = m.id
                                     and p.organisation = conference.acting_body()
                                     and p.acknowledged_at < m.moved_at)));

revoke execute on function conference.may_answer(uuid), conference.asked_again(uuid) from public;
grant  execute on function conference.may_answer(uuid), conference.asked_again(uuid) to yukidoke_app;

grant select, insert on conference.reply to yukidoke_app;
grant update (comes, who, why, said_at, said_by, version) on conference.reply to yukidoke_app;
alter table conference.reply enable row level security;
alter table conference.reply force  row level security;
create policy wall on conference.reply for all to yukidoke_owner
    using (current_user = 'yukidoke_owner') with check (current_user = 'yukidoke_owner');
create policy known on conference.reply for select to yukidoke_app
    using (conference.convenes(meeting)
           or (organisation = (select conference.acting_body()) and conference.knows(meeting)));
create policy said on conference.reply for insert to yukidoke_app
    with check (organisation = (select conference.acting_body()) and said_by = (select access.acting_account())
                and conference.may_answer(meeting));
create policy said_anew on conference.reply for update to yukidoke_app
    using (organisation = (select conference.acting_body()) and conference.may_answer(meeting))
    with check (organisation = (select conference.acting_body()) and said_by = (select access.acting_account()));
