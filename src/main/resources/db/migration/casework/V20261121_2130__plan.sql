-- 支援計画: what somebody wishes in their own words, and the steps towards it. Whoever keeps the file sees every version.
-- A body that part "plan" is shared with sees the newest version agreed with the person, who is on the team, and how far
-- the steps are; it marks its own steps and writes nothing else.
create schema if not exists casework;
grant usage on schema casework to yukidoke_app;

-- A version of the plan. Nothing in it is ever changed but that the person agreed.
create table casework.plan_version (
    id          uuid        primary key,
    person      uuid        not null,
    owner       text        not null,
    number      integer     not null check (number > 0),
    wish        bytea       not null,
    reason      bytea       not null, -- why it was written anew
    review_on   date,
    made_at     timestamptz not null,
    made_by     uuid        not null references access.account,
    agreed_how  text        check (agreed_how in ('paper', 'spoken', 'screen', 'phone', 'other')),
    agreed_on   date,
    agreed_word bytea,                -- what the person said about it
    agreed_by   uuid        references access.account,
    unique (person, number),
    unique (id, person, owner),
    check (num_nonnulls(agreed_how, agreed_on, agreed_by, agreed_word) in (0, 4)),
    foreign key (person, owner) references person.person (id, owner) on delete cascade
);
create index plan_version_review on casework.plan_version (owner, review_on);

-- Goals and steps keep their line from version to version, so that versions can be compared and a mark stays with its step.
create table casework.plan_goal (
    id       uuid     primary key,
    version  uuid     not null,
    person   uuid     not null,
    owner    text     not null,
    line     uuid     not null,
    place    smallint not null,
    words    bytea    not null, -- the person's own
    note     bytea    not null,
    area     text     not null check (area in
                 ('work', 'learning', 'days', 'living', 'health', 'family', 'people', 'other')),
    state    text     not null check (state in ('open', 'reached', 'resting', 'dropped')),
    unique (version, line),
    unique (id, version, person, owner),
    foreign key (version, person, owner) references casework.plan_version (id, person, owner) on delete cascade
);
create index plan_goal_person on casework.plan_goal (person);

-- Who is on the team: somebody of our body, another body, or somebody named in words. It opens nothing by itself.
create table casework.team_member (
    id           uuid        primary key,
    person       uuid        not null,
    owner        text        not null,
    account      uuid        references access.account,
    organisation text        references directory.organisation,
    name         bytea       not null,
    role         bytea       not null,
    added_at     timestamptz not null,
    added_by     uuid        not null references access.account,
    ended_at     timestamptz,
    ended_by     uuid        references access.account,
    check (num_nonnulls(account, organisation) <= 1),
    check ((ended_at is null) = (ended_by is null)),
    unique (id, person, owner),
    foreign key (person, owner) references person.person (id, owner) on delete cascade
);
create index team_member_person on casework.team_member (person);
create index team_member_organisation on casework.team_member (organisation) where ended_at is null;
create unique index team_member_once on casework.team_member (person, organisation)
    where ended_at is null and organisation is not null;
create unique index team_member_account on casework.team_member (person, account)
    where ended_at is null and account is not null;

create table casework.plan_step (
    id       uuid     primary key,
    goal     uuid     not null,
    version  uuid     not null,
    person   uuid     not null,
    owner    text     not null,
    line     uuid     not null,
    place    smallint not null,
    what     bytea    not null,
    doer     text     not null check (doer in ('person', 'family', 'us', 'member')),
    member   uuid,
    due      date,
    check ((doer = 'member') = (member is not null)),
    unique (version, line),
    foreign key (goal, version, person, owner)
        references casework.plan_goal (id, version, person, owner) on delete cascade,
    foreign key (member, person, owner) references casework.team_member (id, person, owner) on delete cascade
);
create index plan_step_version on casework.plan_step (version);
create index plan_step_due on casework.plan_step (owner, due);
create index plan_step_member on casework.plan_step (member, line);

-- How far a step is, the newest counts. Not needed any more is an answer like every other.
create table casework.step_mark (
    id           uuid        primary key,
    person       uuid        not null,
    owner        text        not null,
    step         uuid        not null, -- line of the step
    state        text        not null check (state in ('open', 'doing', 'done', 'later', 'needless')),
    word         bytea       not null,
    marked_at    timestamptz not null,
    marked_by    uuid        not null references access.account,
    organisation text        not null references directory.organisation,
    foreign key (person, owner) references person.person (id, owner) on delete cascade
);
create index step_mark_step on casework.step_mark (person, step, marked_at);

comment on table casework.plan_version is 'personal: versions of support plans';
comment on table casework.plan_goal    is 'personal: goals in the person''s own words';
comment on table casework.team_member  is 'personal: who accompanies somebody';
comment on table casework.plan_step    is 'personal: steps of a support plan, by whom and when';
comment on table casework.step_mark    is 'personal: how far steps are';

do $$
declare
    name text;
begin
    foreach name in array array['plan_version', 'plan_goal', 'team_member', 'plan_step', 'step_mark'] loop
        execute format('alter table casework.%I enable row level security', name);
        execute format('alter table casework.%I force row level security', name);
        execute format('create policy wall on casework.%I for all to yukidoke_owner '
                       'using (current_user = ''yukidoke_owner'') with check (current_user = ''yukidoke_owner'')', name);
    end loop;
end
$$;

-- The newest version of somebody's plan that was agreed with them: what other bodies may see is never a draft. It reads
-- past the wall because policies ask it; it tells an id, and that to those alone who may see that there is such a person.
create function casework.agreed_plan(asked uuid) returns uuid
    language sql stable security definer set search_path = '' as $$
    select v.id
      from casework.plan_version v
     where v.person = asked
       and v.agreed_on is not null
       and person.basis_of(asked) is not null
     order by v.number desc
     limit 1
$$;

-- Whether a step of the agreed plan is the acting body's to do.
create function casework.does_step(asked uuid, line uuid) returns boolean
    language sql stable security definer set search_path = ''
return exists (select 1
                 from casework.plan_step s
                 join casework.team_member m on m.id = s.member
                where s.version = casework.agreed_plan(asked)
                  and s.line = does_step.line
                  and m.organisation = person.acting_body()
                  and m.ended_at is null);

revoke execute on function casework.agreed_plan(uuid), casework.does_step(uuid, uuid) from public;
grant execute on function casework.agreed_plan(uuid), casework.does_step(uuid, uuid) to yukidoke_app;

grant select, insert on casework.plan_version to yukidoke_app;
grant update (agreed_how, agreed_on, agreed_word, agreed_by) on casework.plan_version to yukidoke_app;
grant select, insert on casework.plan_goal   to yukidoke_app;
grant select, insert on casework.plan_step   to yukidoke_app;
grant select, insert on casework.team_member to yukidoke_app;
grant update (ended_at, ended_by) on casework.team_member to yukidoke_app;
grant select, insert on casework.step_mark   to yukidoke_app;

-- The body stands in the question to person_v as well: were that asked for all files at once, the wall would judge those
-- of every body, one by one.
create policy kept   on casework.plan_version for select to yukidoke_app
    using (owner = (select person.acting_body())
           and exists (select 1
                         from person.person_v v
                        where v.id = plan_version.person and v.owner = (select person.acting_body())));
create policy shown  on casework.plan_version for select to yukidoke_app
    using (owner <> (select person.acting_body())
           and agreed_on is not null
           and person.sees(person, 'plan')
           and id = casework.agreed_plan(person));
create policy written on casework.plan_version for insert to yukidoke_app
    with check (owner = (select person.acting_body())
                and person.keeps_file(person)
                and made_by = (select access.acting_account())
                and agreed_on is null);
create policy agreed on casework.plan_version for update to yukidoke_app
    using (owner = (select person.acting_body()) and person.keeps_file(person) and agreed_on is null)
    with check (agreed_by = (select access.acting_account()));

create policy kept  on casework.plan_goal for select to yukidoke_app
    using (owner = (select person.acting_body())
           and exists (select 1
                         from person.person_v v
                        where v.id = plan_goal.person and v.owner = (select person.acting_body())));
create policy shown on casework.plan_goal for select to yukidoke_app
    using (owner <> (select person.acting_body())
           and person.sees(person, 'plan')
           and version = casework.agreed_plan(person));
create policy written on casework.plan_goal for insert to yukidoke_app
    with check (owner = (select person.acting_body())
                and person.keeps_file(person)
                and exists (select 1 -- what was agreed stays as it was agreed
                              from casework.plan_version v
                             where v.id = plan_goal.version and v.agreed_on is null));

create policy kept  on casework.plan_step for select to yukidoke_app
    using (owner = (select person.acting_body())
           and exists (select 1
                         from person.person_v v
                        where v.id = plan_step.person and v.owner = (select person.acting_body())));
create policy shown on casework.plan_step for select to yukidoke_app
    using (owner <> (select person.acting_body())
           and person.sees(person, 'plan')
           and version = casework.agreed_plan(person));
create policy written on casework.plan_step for insert to yukidoke_app
    with check (owner = (select person.acting_body())
                and person.keeps_file(person)
                and exists (select 1
                              from casework.plan_version v
                             where v.id = plan_step.version and v.agreed_on is null));

create policy kept  on casework.team_member for select to yukidoke_app
    using (owner = (select person.acting_body())
           and exists (select 1
                         from person.person_v v
                        where v.id = team_member.person and v.owner = (select person.acting_body())));
create policy shown on casework.team_member for select to yukidoke_app
    using (owner <> (select person.acting_body()) and ended_at is null and person.sees(person, 'plan'));
create policy added on casework.team_member for insert to yukidoke_app
    with check (owner = (select person.acting_body())
                and person.keeps_file(person)
                and added_by = (select access.acting_account()));
create policy ended on casework.team_member for update to yukidoke_app
    using (owner = (select person.acting_body()) and person.keeps_file(person) and ended_at is null)
    with check (ended_by = (select access.acting_account()));

create policy kept  on casework.step_mark for select to yukidoke_app
    using (owner = (select person.acting_body())
           and exists (select 1
                         from person.person_v v
                        where v.id = step_mark.person and v.owner = (select person.acting_body())));
create policy shown on casework.step_mark for select to yukidoke_app
    using (owner <> (select person.acting_body())
           and person.sees(person, 'plan')
           and exists (select 1 -- as far as the wall shows steps
                         from casework.plan_step s
                        where s.person = step_mark.person
                          and s.line = step_mark.step));
create policy marked on casework.step_mark for insert to yukidoke_app
    with check (marked_by = (select access.acting_account())
                and organisation = (select person.acting_body())
                and case when owner = (select person.acting_body())
                         then person.keeps_file(person)
                         else person.sees(person, 'plan') and casework.does_step(person, step)
                    end);
