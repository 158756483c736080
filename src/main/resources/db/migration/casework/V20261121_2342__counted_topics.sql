-- As the contacts by way, those by topic: of all records of the body, so that no number moves on the day a file is
-- restricted or somebody is erased.
create function casework.counted_topics(since date, until date, known_by timestamptz)
    returns table (code text, month date, how text, n bigint)
    language sql stable security definer set search_path = '' as $$
    select unnest(c.topics) as code, casework.month_of(c.happened_at) as month,
           case when casework.month_of(c.written_at) > casework.month_of(c.happened_at) then 'late' else '' end as how,
           count(*)
      from casework.contact c
     where c.owner = casework.counting_body()
       and c.happened_at >= casework.month_at(since)::timestamp at time zone 'Asia/Tokyo'
       and c.happened_at <  casework.month_at(until)::timestamp at time zone 'Asia/Tokyo'
       and c.written_at <= casework.known_at(known_by)
       and not c.withdrawn
       and not exists (select 1 from casework.contact later where later.replaces = c.id
                               and later.written_at <= casework.known_at(known_by))
     group by 1, 2, 3
     union all
    select t.code, t.month, 'erased', sum(t.n)
      from casework.contact_tally t
     where t.owner = casework.counting_body()
       and t.what = 'topic'
       and t.month >= casework.month_at(since) and t.month < casework.month_at(until)
       and t.known <= casework.month_of(known_by)
     group by 1, 2;
$$;
revoke execute on function casework.counted_topics(date, date, timestamptz) from public;
grant execute on function casework.counted_topics(date, date, timestamptz) to yukidoke_app;
