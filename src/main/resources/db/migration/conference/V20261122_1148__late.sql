-- A meeting that was held before anybody wrote it down here: its day has passed, who was there put down their vow on
-- paper, and the body that called it says so.
alter table conference.meeting add column late boolean not null default false;
do $$
declare
    one name;
begin
    for one in select c.conname
                 from pg_catalog.pg_constraint c
                where c.conrelid = 'conference.meeting'::regclass
                  and c.contype = 'c'
                  and pg_catalog.pg_get_constraintdef(c.oid) like '%called_at%' loop
        execute format('alter table conference.meeting drop constraint %I', one);
    end loop;
end
$$;
-- A meeting is called for a day to come: a basis that has ended carries none. One put down afterwards was on a day before.
alter table conference.meeting
    add constraint meeting_day check (case
                                          when late then held_on <= (called_at at time zone 'Asia/Tokyo')::date
                                          else held_on >= (called_at at time zone 'Asia/Tokyo')::date
                                      end),
    add constraint meeting_late check (not late or held_at is not null);

create table conference.attendee (
    id           uuid        primary key,
    meeting      uuid        not null,
    organisation text        not null,
    name         text        not null check (name <> ''),
    vowed_on     date        not null, -- on paper
    entered_at   timestamptz not null,
    entered_by   uuid        not null references access.account,
    foreign key (meeting, organisation) references conference.body
);
create index attendee_meeting on conference.attendee (meeting);
comment on table conference.attendee is 'personal: who was at a conference and acknowledged secrecy on paper';

-- Those who heard it and are known by paper alone; to read it here they are let in like everybody.
alter table conference.disclosure add column paper integer not null default 0 check (paper >= 0);
alter table conference.disclosure drop constraint disclosure_told_check;
alter table conference.disclosure add constraint disclosure_told check (told <> '{}' or paper > 0);

-- Whether the basis of a meeting would carry somebody brought today; to one put down afterwards, on the day it was held.
create or replace function conference.carried_today(asked uuid) returns boolean
    language sql stable security definer set search_path = ''
return exists (select 1
                 from conference.meeting m
                where m.id = asked
                  and (m.confirmation is null
                       or person.carries(m.confirmation,
                                         case
                                             when m.late then m.held_on
                                             else (statement_timestamp() at time zone 'Asia/Tokyo')::date
                                         end)));

-- A body is called until the meeting was held; to one put down afterwards, those who were there.
create or replace function conference.may_call(asked uuid, body text) returns boolean
    language sql stable security definer set search_path = ''
return conference.convenes(asked)
   and exists (select 1
                 from conference.meeting m
                where m.id = asked
                  and m.erased_at is null
                  and (m.held_at is null or m.late)
                  and case
                          when m.confirmation is not null then person.binds(m.confirmation, m.held_on, body)
                          else not exists (select 1
                                             from conference.item i
                                            where i.meeting = m.id
                                              and i.owner <> body
                                              and not person.consented(i.consent, i.person, i.owner, body,
                                                                       array['general']))
                      end);

-- Whether the acting account may say who was there on paper.
create function conference.puts_down(asked uuid) returns boolean
    language sql stable security definer set search_path = ''
return conference.convenes(asked)
   and conference.opens(asked)
   and exists (select 1 from conference.meeting m where m.id = asked and m.late);
revoke execute on function conference.carried_today(uuid), conference.may_call(uuid, text), conference.puts_down(uuid)
    from public;
grant  execute on function conference.carried_today(uuid), conference.may_call(uuid, text), conference.puts_down(uuid)
    to yukidoke_app;

grant select, insert, delete on conference.attendee to yukidoke_app;
alter table conference.attendee enable row level security;
alter table conference.attendee force  row level security;
create policy wall on conference.attendee for all to yukidoke_owner
    using (current_user = 'yukidoke_owner') with check (current_user = 'yukidoke_owner');
create policy known on conference.attendee for select to yukidoke_app
    using (conference.convenes(meeting) or conference.opens(meeting));
create policy put_down on conference.attendee for insert to yukidoke_app
    with check (entered_by = (select access.acting_account()) and conference.puts_down(meeting));
create policy taken_off on conference.attendee for delete to yukidoke_app using (conference.puts_down(meeting));
