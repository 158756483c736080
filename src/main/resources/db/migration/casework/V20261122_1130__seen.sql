-- Days on which somebody was met and nobody wrote a record of it: at a place to be, in a class, at home. The modules above
-- say so as they keep who came and who was met, and take it back when that turns out to be wrong. Who comes every week is
-- not silent.
create table casework.seen (
    source  uuid not null, -- the day of a circle, or the trip
    person  uuid not null,
    owner   text not null,
    how     text not null check (how in ('place', 'family', 'group', 'exchange', 'home')),
    seen_on date not null,
    primary key (source, person),
    foreign key (person, owner) references person.person (id, owner) on delete cascade
);
create index seen_person on casework.seen (person, seen_on desc);
comment on table casework.seen is 'personal: days on which somebody was met without a record of it';

alter table casework.seen enable row level security;
alter table casework.seen force  row level security;
grant select on casework.seen to yukidoke_app;
create policy wall on casework.seen for all to yukidoke_owner
    using (current_user = 'yukidoke_owner') with check (current_user = 'yukidoke_owner');
create policy seen on casework.seen for select to yukidoke_app
    using (owner = (select person.acting_body())
           and exists (select 1 from person.person_v v where v.id = person and v.owner = person.acting_body()));

-- For the triggers of those modules, which write what was judged already; nobody else may call them.
create function casework.was_seen(source uuid, person uuid, owner text, how text, seen_on date) returns void
    language sql volatile set search_path = '' as $$
    insert into casework.seen (source, person, owner, how, seen_on)
    values ($1, $2, $3, $4, $5)
        on conflict on constraint seen_pkey do nothing
$$;
create function casework.was_not_seen(source uuid, person uuid) returns void
    language sql volatile set search_path = '' as $$
    delete from casework.seen s where s.source = $1 and s.person = $2
$$;
revoke execute on function casework.was_seen(uuid, uuid, text, text, date) from public;
revoke execute on function casework.was_not_seen(uuid, uuid) from public;

-- What somebody answered is a sign of life too; of one person there are a few.
create index follow_up_asked on casework.follow_up (person, asked_on desc);
drop index casework.follow_up_person;
