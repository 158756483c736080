-- How long answers take is for those who work in the same council, and nobody small is shown.
drop policy counted on referral.answer;
create policy counted on referral.answer for select to yukidoke_app
    using (((select access.acting_as('secretariat')) and access.holds('secretariat', platform))
           or ((select access.acting_as('counsellor')) and access.holds('counsellor', platform)));

-- The smallest count that may be shown, since a day. Blank platform: for councils that decided nothing.
create table referral.telling (
    platform text    not null,
    since    date    not null,
    least    integer not null check (least between 2 and 100),
    primary key (platform, since)
);
insert into referral.telling (platform, since, least) values ('', '2020-04-01', 3);
grant select on referral.telling to yukidoke_app;
comment on table referral.telling is 'public: the smallest count of answers that may be shown';
