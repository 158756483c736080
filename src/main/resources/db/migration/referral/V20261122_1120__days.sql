-- A council decides within how many working days what is to happen to its referrals, and which count is the smallest that may
-- be shown. What held before stays known: nothing is decided for a day that has passed.
create function referral.decide(asked text, since date, days jsonb, smallest integer) returns boolean
    language plpgsql volatile security definer set search_path = '' as $$
begin
    if decide.asked = '' or decide.since < (statement_timestamp() at time zone 'Asia/Tokyo')::date
       or access.acting_account() is null
       or not (access.acting_as('secretariat') and access.holds('secretariat', decide.asked)) then
        return false;
    end if;
    insert into referral.deadline as d (platform, since, what, working_days)
    select decide.asked, decide.since, one.key, one.value::integer
      from jsonb_each_text(decide.days) one
        on conflict on constraint deadline_pkey do update set working_days = excluded.working_days;
    insert into referral.telling as t (platform, since, least)
    values (decide.asked, decide.since, decide.smallest)
        on conflict on constraint telling_pkey do update set least = excluded.least;
    perform audit.append('referral.days', 'platform', decide.asked, true,
                         decide.days || jsonb_build_object('since', decide.since, 'least', decide.smallest),
                         null, null, null);
    return true;
end
$$;
revoke execute on function referral.decide(text, date, jsonb, integer) from public;
grant execute on function referral.decide(text, date, jsonb, integer) to yukidoke_app;
