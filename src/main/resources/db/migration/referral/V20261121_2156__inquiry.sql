-- Whether a body has room, asked before anybody is named. There is no free text, so nobody can be named by mistake.
create table referral.inquiry (
    id          uuid        primary key,
    asker       text        not null references directory.organisation,
    asked       text        not null references directory.organisation check (asked <> asker),
    asks        text[]      not null check (asks <> '{}'),
    needs       text[]      not null,
    area        text        not null check (area = '' or area ~ '^[0-9]{6}$'),
    month       date        not null check (extract(day from month) = 1),
    asked_at    timestamptz not null,
    asked_by    uuid        not null references access.account,
    answer      text        check (answer in ('yes', 'under_month', 'to_three', 'over_three', 'no', 'talk_first')),
    answered_at timestamptz check ((answered_at is null) = (answer is null)),
    answered_by uuid        references access.account check ((answered_by is null) = (answer is null))
);
create index inquiry_asker on referral.inquiry (asker, asked_at desc);
create index inquiry_asked on referral.inquiry (asked, asked_at desc);
comment on table referral.inquiry is 'operational: whether a body has room, asked without anybody';

grant select, insert on referral.inquiry to yukidoke_app;
grant update (answer, answered_at, answered_by) on referral.inquiry to yukidoke_app;
alter table referral.inquiry enable row level security;
alter table referral.inquiry force  row level security;
create policy seen on referral.inquiry for select to yukidoke_app
    using ((select access.acting_account()) is not null
           and (select access.acting_as('counsellor'))
           and (asker = (select person.acting_body()) or asked = (select person.acting_body())));
create policy asks on referral.inquiry for insert to yukidoke_app
    with check ((select access.acting_as('counsellor'))
                and asker = (select person.acting_body())
                and asked_by = (select access.acting_account())
                and answer is null);
create policy answers on referral.inquiry for update to yukidoke_app
    using ((select access.acting_as('counsellor')) and asked = (select person.acting_body()) and answer is null)
    with check (asked = (select person.acting_body()) and answered_by = (select access.acting_account()));
