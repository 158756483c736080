-- What a body counts as long, and how much one colleague can carry; since a day. Blank organisation: what holds for
-- bodies that decided nothing.
create table casework.setting (
    organisation text        not null,
    since        date        not null,
    quiet_days   integer     not null check (quiet_days between 7 and 365),     -- without any contact
    consent_days integer     not null check (consent_days between 7 and 180),   -- told before a consent ends
    close_days   integer     not null check (close_days between 30 and 1095),   -- without contact until closing is proposed
    most_cases   integer     not null check (most_cases between 1 and 500),     -- of one colleague; more asks to be meant
    follow_up    integer[]   not null check (cardinality(follow_up) between 1 and 6
                                             and 0 < all (follow_up) and 36 >= all (follow_up)), -- months after an outcome
    decided_by   uuid        references access.account,
    decided_at   timestamptz not null,
    primary key (organisation, since)
);
insert into casework.setting (organisation, since, quiet_days, consent_days, close_days, most_cases, follow_up, decided_at)
values ('', '2020-04-01', 30, 30, 365, 60, '{1,3,6,12}', '2020-04-01');

-- A list somebody narrowed and wants again: what is looked for, never whom.
create table casework.saved_view (
    id       uuid        primary key,
    account  uuid        not null references access.account on delete cascade,
    name     text        not null check (length(name) between 1 and 40),
    sought   text        not null check (sought ~ '^[a-z0-9=&._-]*$' and length(sought) <= 400),
    saved_at timestamptz not null,
    unique (account, name)
);

-- Several cases handed over at once: one deed, one letter.
create table casework.handover (
    id          uuid        primary key,
    owner       text        not null references directory.organisation,
    receiver    uuid        not null references access.account,
    reason      text        not null check (reason in ('transfer', 'leave', 'load', 'fit', 'wish', 'other')),
    recorded_at timestamptz not null,
    recorded_by uuid        not null references access.account,
    read_at     timestamptz, -- when the receiver said that they read the letter
    unique (id, owner)
);
create index handover_owner on casework.handover (owner, recorded_at desc);
create index handover_unread on casework.handover (receiver) where read_at is null;

create table casework.handed_over (
    handover uuid not null,
    owner    text not null,
    person   uuid not null,
    period   uuid not null,
    before   uuid references access.account, -- who answered for it; nobody yet
    note     bytea not null,
    primary key (handover, period),
    foreign key (handover, owner) references casework.handover (id, owner) on delete cascade,
    foreign key (period, person, owner) references casework.period (id, person, owner) on delete cascade
);
create index handed_over_person on casework.handed_over (person);

comment on table casework.setting     is 'operational: what a body counts as long';
comment on table casework.saved_view  is 'operational: lists an account narrowed and keeps';
comment on table casework.handover    is 'operational: cases handed over at once, without saying whose';
comment on table casework.handed_over is 'personal: whose case was handed over, with sealed notes';

grant select, insert on casework.setting to yukidoke_app;
grant update (quiet_days, consent_days, close_days, most_cases, follow_up, decided_by, decided_at)
    on casework.setting to yukidoke_app;
grant select, insert, delete on casework.saved_view to yukidoke_app;
grant update (sought, saved_at) on casework.saved_view to yukidoke_app;
grant select, insert, update (read_at) on casework.handover to yukidoke_app;
grant select, insert on casework.handed_over to yukidoke_app;

do $$
declare
    name text;
begin
    foreach name in array array['setting', 'saved_view', 'handover', 'handed_over'] loop
        execute format('alter table casework.%I enable row level security', name);
        execute format('alter table casework.%I force row level security', name);
        execute format('create policy wall on casework.%I for all to yukidoke_owner '
                       'using (current_user = ''yukidoke_owner'') with check (current_user = ''yukidoke_owner'')', name);
    end loop;
end
$$;

create policy read on casework.setting for select to yukidoke_app
    using (organisation = '' or organisation = (select person.acting_body()));
create policy decided on casework.setting for insert to yukidoke_app
    with check (organisation = (select person.acting_body())
                and (select access.acting_as('counsellor'))
                and decided_by = (select access.acting_account()));
create policy changed on casework.setting for update to yukidoke_app
    using (organisation = (select person.acting_body()) and (select access.acting_as('counsellor')))
    with check (decided_by = (select access.acting_account()));

create policy own on casework.saved_view for all to yukidoke_app
    using (account = (select access.acting_account())) with check (account = (select access.acting_account()));

create policy own on casework.handover for select to yukidoke_app
    using (owner = (select person.acting_body()) and (select access.acting_as('counsellor')));
create policy read on casework.handover for update to yukidoke_app
    using (owner = (select person.acting_body()) and receiver = (select access.acting_account()))
    with check (owner = (select person.acting_body()) and receiver = (select access.acting_account()));
create policy added on casework.handover for insert to yukidoke_app
    with check (owner = (select person.acting_body())
                and (select access.acting_as('counsellor'))
                and recorded_by = (select access.acting_account())
                and receiver in (select c.id from access.colleagues() c));

create policy seen on casework.handed_over for select to yukidoke_app
    using (owner = (select person.acting_body()) and exists (select 1 from person.person_v v where v.id = person and v.owner = person.acting_body()));
create policy added on casework.handed_over for insert to yukidoke_app
    with check (owner = (select person.acting_body()) and person.decides(person));
