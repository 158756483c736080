-- The contact record (相談・支援記録): what was talked about, with whom and how, and what comes next. A version is never
-- changed; a better one names the one it replaces and says why. What is counted lies open, what was said is sealed.
create schema if not exists casework;
grant usage on schema casework to yukidoke_app;

create table casework.contact (
    id           uuid        primary key,
    line         uuid        not null, -- the first version
    number       integer     not null check (number > 0),
    person       uuid        not null,
    owner        text        not null,
    author       uuid        not null references access.account, -- of the first version
    happened_at  timestamptz not null,
    minutes      integer     check (minutes between 0 and 1440),
    channel      text        not null check (channel in ('here', 'home', 'along', 'away', 'phone', 'mail', 'line', 'online',
                                 'metaverse', 'booth', 'letter', 'fax', 'other')),
    topics       text[]      not null check (topics <@ array['work', 'prepare', 'training', 'life', 'housing', 'health',
                                 'family', 'place', 'workplace', 'paperwork', 'other']),
    took_part    text[]      not null check (took_part <@ array['person', 'family', 'friend', 'body', 'employer',
                                 'interpreter', 'sign', 'writing', 'other']),
    gentle       boolean     not null, -- asks for no answer, so none can be late
    strict       boolean     not null, -- a psychological session
    next_by      text        check (next_by in ('us', 'them', 'other')),
    next_on      date,
    next_done_at timestamptz,
    next_done_by uuid        references access.account,
    note         bytea       not null,
    who          bytea       not null,
    next         bytea       not null,
    reason       bytea       not null, -- why it was written anew; blank for the first version
    withdrawn    boolean     not null, -- it should never have stood here
    written_by   uuid        not null references access.account,
    written_at   timestamptz not null,
    replaces     uuid        unique,
    draft        uuid, -- what it was written as, so that sending it twice writes it once
    check ((number = 1) = (replaces is null)),
    check (number > 1 or (line = id and author = written_by and not withdrawn)),
    check (not (gentle and coalesce(next_by, '') = 'them')), -- silence is never a failure
    check (next_by is not null or (next_on is null and next_done_at is null)),
    check ((next_done_at is null) = (next_done_by is null)),
    check (happened_at <= written_at + interval '1 hour'),
    unique (line, number),
    unique (written_by, draft),
    unique (id, line, person, owner, author, strict),
    foreign key (person, owner) references person.person (id, owner) on delete cascade,
    -- Whose it is and who may read it stay as they were with the first version.
    foreign key (replaces, line, person, owner, author, strict)
        references casework.contact (id, line, person, owner, author, strict) on delete cascade
);
create index contact_person on casework.contact (person, happened_at desc, id desc);
create index contact_owner  on casework.contact (owner, happened_at);
create index contact_author on casework.contact (written_by, happened_at desc);
create index contact_next   on casework.contact (owner, next_on) where next_by is not null and next_done_at is null;
comment on table casework.contact is 'personal: contacts with somebody, with sealed notes';

-- Who beside their author reads somebody's strict records.
create table casework.confidant (
    id       uuid        primary key,
    person   uuid        not null,
    owner    text        not null,
    author   uuid        not null references access.account,
    account  uuid        not null references access.account,
    named_at timestamptz not null,
    named_by uuid        not null references access.account,
    ended_at timestamptz,
    check (account <> author),
    foreign key (person, owner) references person.person (id, owner) on delete cascade
);
create unique index confidant_once on casework.confidant (person, author, account) where ended_at is null;
create index confidant_account     on casework.confidant (account, person) where ended_at is null;
comment on table casework.confidant is 'personal: who beside the author reads strict records of somebody';

create function casework.confides(asked uuid, writer uuid) returns boolean
    language sql stable security definer set search_path = ''
return writer = access.acting_account()
    or exists (select 1
                 from casework.confidant c
                where c.person = asked
                  and c.author = writer
                  and c.account = access.acting_account()
                  and c.ended_at is null);
revoke execute on function casework.confides(uuid, uuid) from public;
grant execute on function casework.confides(uuid, uuid) to yukidoke_app;

-- Records a body often writes, begun beforehand. Nothing about anybody stands in them.
create table casework.template (
    id         uuid        primary key,
    owner      text        not null references directory.organisation,
    name       text        not null check (name <> '' and length(name) <= 60),
    channel    text        not null,
    minutes    integer     check (minutes between 0 and 1440),
    topics     text[]      not null,
    took_part  text[]      not null,
    gentle     boolean     not null,
    note       text        not null check (length(note) <= 4000),
    next       text        not null check (length(next) <= 4000),
    next_by    text        check (next_by in ('us', 'them', 'other')),
    next_days  integer     check (next_days between 0 and 366),
    position   integer     not null,
    made_at    timestamptz not null,
    made_by    uuid        not null references access.account,
    retired_at timestamptz
);
create index template_owner on casework.template (owner, position) where retired_at is null;
comment on table casework.template is 'operational: records a body often writes, begun beforehand';

-- What remains of contacts with somebody erased: numbers, by month.
create table casework.contact_tally (
    owner text    not null,
    month date    not null check (extract(day from month) = 1),
    what  text    not null check (what in ('channel', 'topic')),
    code  text    not null,
    n     integer not null check (n > 0),
    primary key (owner, month, what, code)
);
comment on table casework.contact_tally is 'operational: how many contacts there were with people erased since';

-- From which figure on counts of contacts are told, and on whose word.
create table casework.telling (
    valid_from date    primary key,
    least      integer not null check (least >= 2),
    citation   text    not null check (citation <> '')
);
comment on table casework.telling is 'operational: from which figure on counts of contacts are told';
insert into casework.telling (valid_from, least, citation)
values ('2020-04-01', 3, '初期値：1人と2人が分からないようにする。協議会の定めがあれば、その日からの行を足す');

create function casework.tally_contacts() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    insert into casework.contact_tally as t (owner, month, what, code, n)
    select g.owner, date_trunc('month', g.happened_at at time zone 'Asia/Tokyo')::date, c.what, c.code, count(*)
      from gone g
     cross join lateral (select 'channel' as what, g.channel as code
                          union all
                         select 'topic', unnest(g.topics)) c
     where not g.withdrawn
       and not exists (select 1 from gone later where later.replaces = g.id)
     group by 1, 2, 3, 4
        on conflict on constraint contact_tally_pkey do update set n = t.n + excluded.n;
    return null;
end
$$;
revoke execute on function casework.tally_contacts() from public;
create trigger tally after delete on casework.contact
    referencing old table as gone for each statement execute function casework.tally_contacts();

-- What stands now, without a word of it. What was withdrawn never was.
create view casework.contact_newest_v with (security_invoker = true) as
select c.id, c.line, c.number, c.person, c.owner, c.author, c.happened_at, c.minutes, c.channel, c.topics, c.took_part,
       c.gentle, c.strict, c.next_by, c.next_on, c.next_done_at, c.written_by, c.written_at
  from casework.contact c
 where not c.withdrawn
   and not exists (select 1 from casework.contact later where later.replaces = c.id);

grant select, insert on casework.contact to yukidoke_app;
grant update (next_done_at, next_done_by) on casework.contact to yukidoke_app;
grant select on casework.contact_newest_v to yukidoke_app;
grant select, insert on casework.confidant to yukidoke_app;
grant update (ended_at) on casework.confidant to yukidoke_app;
grant select, insert on casework.template to yukidoke_app;
grant update (name, channel, minutes, topics, took_part, gentle, note, next, next_by, next_days, position, retired_at)
    on casework.template to yukidoke_app;
grant select on casework.contact_tally to yukidoke_app;
grant select on casework.telling to yukidoke_app;

do $$
declare
    name text;
begin
    foreach name in array array['contact', 'confidant', 'template', 'contact_tally'] loop
        execute format('alter table casework.%I enable row level security', name);
        execute format('alter table casework.%I force  row level security', name);
        execute format('create policy wall on casework.%I for all to yukidoke_owner '
                       'using (current_user = ''yukidoke_owner'') with check (current_user = ''yukidoke_owner'')', name);
    end loop;
end
$$;

-- Of the rows of the acting body the table of files is asked, which judges its own. Whoever broke the glass is in an
-- emergency and reads what helps there; what was said in confidence does not open to them.
create policy seen on casework.contact for select to yukidoke_app
    using (owner = (select person.acting_body())
           and exists (select 1 from person.person_v v where v.id = person and v.owner = person.acting_body())
           and (not strict or (casework.confides(person, author) and person.decides(person))));
create policy written on casework.contact for insert to yukidoke_app
    with check (owner = (select person.acting_body())
                and written_by = (select access.acting_account())
                and person.keeps_file(person)
                and (not strict or (casework.confides(person, author) and person.decides(person))));
create policy done on casework.contact for update to yukidoke_app
    using (owner = (select person.acting_body())
           and person.keeps_file(person)
           and (not strict or (casework.confides(person, author) and person.decides(person))));

create policy seen on casework.confidant for select to yukidoke_app
    using (owner = (select person.acting_body())
           and casework.confides(person, author)
           and person.decides(person));
create policy named on casework.confidant for insert to yukidoke_app
    with check (owner = (select person.acting_body())
                and named_by = (select access.acting_account())
                and casework.confides(person, author)
                and person.decides(person)
                and exists (select 1 from access.colleagues() c where c.id = account));
create policy ended on casework.confidant for update to yukidoke_app
    using (owner = (select person.acting_body())
           and casework.confides(person, author)
           and person.decides(person));

create policy own on casework.template for all to yukidoke_app
    using (owner = (select person.acting_body()) and (select access.acting_as('counsellor')))
    with check (owner = (select person.acting_body()) and (select access.acting_as('counsellor')));
create policy own on casework.contact_tally for select to yukidoke_app
    using (owner = (select person.acting_body()) and (select access.acting_as('counsellor')));
