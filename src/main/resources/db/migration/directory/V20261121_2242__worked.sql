-- On how many days a body worked after one day and until another.
create function directory.worked(body text, after date, until date) returns integer
    language sql stable set search_path = ''
return (select count(*)::integer
          from generate_series((after + 1)::timestamp, until::timestamp, interval '1 day') as one(day)
         where extract(isodow from one.day) < 6
           and not exists (select 1
                             from directory.holiday h
                            where h.day = one.day::date
                              and h.owner in ('', 'offices', body)));
revoke execute on function directory.worked(text, date, date) from public;
