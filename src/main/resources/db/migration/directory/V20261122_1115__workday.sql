-- The day by which a body has worked so many days after another, as Holidays.nextWorkingDays says it: for rules that the
-- database keeps itself.
create function directory.workday(body text, after date, days integer) returns date
    language sql stable set search_path = ''
return (select max(worked.day)
          from (select one.day::date as day
                  from generate_series((workday.after + 1)::timestamp, (workday.after + 40 + 3 * workday.days)::timestamp,
                                       interval '1 day') as one(day)
                 where extract(isodow from one.day) < 6
                   and not exists (select 1
                                     from directory.holiday h
                                    where h.day = one.day::date
                                      and h.owner in ('', 'offices', workday.body))
                 order by one.day
                 limit workday.days) worked);
revoke execute on function directory.workday(text, date, integer) from public;
