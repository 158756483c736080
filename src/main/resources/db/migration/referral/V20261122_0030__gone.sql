-- A body that has gone is asked nothing, and nobody's last word is lost with it.
create or replace function referral.offered(offer uuid, whom uuid, receiver text) returns boolean
    language sql stable security definer set search_path = ''
return person.offers(offer, whom, receiver) and not access.ended(receiver);

drop policy asks on referral.inquiry;
create policy asks on referral.inquiry for insert to yukidoke_app
    with check ((select access.acting_as('counsellor'))
                and asker = (select person.acting_body())
                and asked_by = (select access.acting_account())
                and not access.ended(asked)
                and answer is null);

-- Which side hears the person's word: the one they chose, and where that has gone the other.
create function referral.hearer(asks text, sender text, receiver text) returns text
    language sql stable
return case when access.ended(case asks when 'sender' then sender else receiver end)
            then case asks when 'sender' then 'receiver' else 'sender' end
            else asks end;
revoke execute on function referral.hearer(text, text, text) from public;
grant execute on function referral.hearer(text, text, text) to yukidoke_app;

-- For how long after the end of a referral the body asked may still read what the person said, since a day. Blank platform:
-- for councils that decided nothing.
create table referral.remembering (
    platform text    not null,
    since    date    not null,
    months   integer not null check (months between 1 and 60),
    primary key (platform, since)
);
insert into referral.remembering (platform, since, months) values ('', '2020-04-01', 12);
grant select on referral.remembering to yukidoke_app;
comment on table referral.remembering is 'public: for how long a body asked may read what somebody said at the end';

-- Whether the acting account may know what the person said at the end. The keeper of the file as long as there is one. The
-- body asked neither of somebody whose file was restricted since, nor for ever; unless it goes on with them alone.
create or replace function referral.hears(asked uuid) returns boolean
    language sql stable security definer set search_path = ''
return coalesce((select (r.told or r.heard_by = mine.side)
                        and (mine.side = 'sender'
                             or r.handed_at is not null
                             or not person.is_restricted(r.person)
                                and statement_timestamp() < r.changed_at
                                    + make_interval(months => (select k.months
                                                                 from referral.remembering k
                                                                where k.platform in (split_part(r.owner, '.', 1), '')
                                                                  and k.since <= (r.changed_at
                                                                                  at time zone 'Asia/Tokyo')::date
                                                                order by k.platform = '', k.since desc
                                                                limit 1)))
                   from referral.referral r
                  cross join lateral (select referral.side(r.id) as side) mine
                  where r.id = asked
                    and mine.side is not null), false);
