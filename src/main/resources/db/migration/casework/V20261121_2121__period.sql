-- Accompaniment: from when until when a body goes along with somebody, and who answers for it there. One stands open for
-- a person and a body; what happened to it is history and is only added to.
create schema if not exists casework;
grant usage on schema casework to yukidoke_app;

create table casework.period (
    id          uuid        primary key,
    person      uuid        not null,
    owner       text        not null,
    kind        text        not null check (kind in ('accompany', 'advice', 'family', 'aftercare')),
    opened_on   date        not null,
    opened_at   timestamptz not null,
    opened_by   uuid        not null references access.account,
    responsible uuid        references access.account, -- nobody yet
    closed_on   date        check (closed_on >= opened_on),
    ending      text        check (ending in ('settled', 'reached', 'wish', 'moved', 'transferred', 'lost_touch', 'died',
                                'mistake', 'other')),
    check ((closed_on is null) = (ending is null)),
    unique (id, person, owner),
    foreign key (person, owner) references person.person (id, owner) on delete cascade
);
create unique index period_open on casework.period (owner, person) where closed_on is null;
create index period_person      on casework.period (person, opened_on desc);
create index period_responsible on casework.period (owner, responsible) where closed_on is null;

create table casework.period_event (
    period      uuid        not null,
    number      integer     not null check (number > 0),
    person      uuid        not null,
    owner       text        not null,
    kind        text        not null check (kind in ('opened', 'assigned', 'closed', 'reopened')),
    happened_on date        not null,
    responsible uuid        references access.account,
    ending      text,
    waived      integer     not null default 0 check (waived >= 0), -- how much was left undone knowingly
    note        bytea       not null,
    recorded_at timestamptz not null,
    recorded_by uuid        not null references access.account,
    handed_on   boolean     not null default false, -- noted by the program when another body took over
    primary key (period, number),
    check (not handed_on or ending = 'transferred'),
    check ((kind = 'closed') = (ending is not null)),
    foreign key (period, person, owner) references casework.period (id, person, owner) on delete cascade
);
create index period_event_person on casework.period_event (person);

comment on table casework.period       is 'personal: that a body accompanies somebody, since when and who answers for it';
comment on table casework.period_event is 'personal: what happened to an accompaniment, with sealed reasons';

-- Only somebody who helps people at the same body can answer for one. Who left stays named until somebody else is.
create function casework.answers_here() returns trigger language plpgsql set search_path = '' as $$
begin
    if new.responsible is not null
       and (tg_op = 'INSERT' or new.responsible is distinct from old.responsible)
       and not exists (select 1 from access.colleagues() c where c.id = new.responsible) then
        raise exception 'nobody who helps people at this body' using errcode = 'YK010';
    end if;
    return new;
end
$$;
create trigger answers_here before insert or update of responsible on casework.period
    for each row execute function casework.answers_here();

-- How one stands follows from its history: nothing is closed, opened again or answered for by somebody else without an
-- entry that says so, written by the end of the same transaction. It reads past the walls, as it answers nobody.
create function casework.as_its_history_says() returns trigger
    language plpgsql security definer set search_path = '' as $$
declare
    changed uuid := (to_jsonb(new) ->> case tg_table_name when 'period' then 'id' else 'period' end)::uuid;
    stands  casework.period;
    latest  casework.period_event;
    named   uuid;
begin
    select * into stands from casework.period p where p.id = changed;
    if not found then
        return null; -- erased meanwhile
    end if;
    select * into latest
      from casework.period_event e
     where e.period = changed and e.kind in ('opened', 'closed', 'reopened')
     order by e.number desc
     limit 1;
    if not found
       or (latest.kind = 'closed') is distinct from (stands.closed_on is not null)
       or (latest.kind = 'closed'
           and (latest.ending is distinct from stands.ending or latest.happened_on is distinct from stands.closed_on)) then
        raise exception 'the history of the accompaniment says otherwise' using errcode = 'YK011';
    end if;
    select e.responsible into named
      from casework.period_event e
     where e.period = changed and e.kind in ('opened', 'assigned')
     order by e.number desc
     limit 1;
    if named is distinct from stands.responsible then
        raise exception 'the history of the accompaniment names somebody else' using errcode = 'YK011';
    end if;
    return null;
end
$$;
revoke execute on function casework.as_its_history_says() from public;
create constraint trigger as_its_history_says
    after insert or update of closed_on, ending, responsible on casework.period
    deferrable initially deferred
    for each row execute function casework.as_its_history_says();
-- Nor does an entry stand alone that says what did not happen.
create constraint trigger as_its_history_says
    after insert on casework.period_event
    deferrable initially deferred
    for each row execute function casework.as_its_history_says();

grant select, insert on casework.period to yukidoke_app;
grant update (kind, responsible, closed_on, ending) on casework.period to yukidoke_app;
grant select, insert on casework.period_event to yukidoke_app;

alter table casework.period       enable row level security;
alter table casework.period       force  row level security;
alter table casework.period_event enable row level security;
alter table casework.period_event force  row level security;

-- Of the rows of the acting body the table of files is asked, which judges its own; those of others are never asked for.
create policy seen on casework.period for select to yukidoke_app
    using (owner = (select person.acting_body()) and exists (select 1 from person.person_v v where v.id = person and v.owner = person.acting_body()));
create policy opened on casework.period for insert to yukidoke_app
    with check (person.keeps_file(person) and opened_by = (select access.acting_account()) and closed_on is null);
create policy changed on casework.period for update to yukidoke_app
    using (owner = (select person.acting_body()) and person.decides(person))
    with check (owner = (select person.acting_body()));

create policy seen on casework.period_event for select to yukidoke_app
    using (owner = (select person.acting_body()) and person.keeps_file(person));
create policy added on casework.period_event for insert to yukidoke_app
    with check (owner = (select person.acting_body())
                and person.keeps_file(person)
                and not handed_on
                and recorded_by = (select access.acting_account()));

create policy wall on casework.period for all to yukidoke_owner
    using (current_user = 'yukidoke_owner') with check (current_user = 'yukidoke_owner');
create policy wall on casework.period_event for all to yukidoke_owner
    using (current_user = 'yukidoke_owner') with check (current_user = 'yukidoke_owner');
