-- Where the bodies of a council went, as trips and nothing else: no body, no person, no visit home. So the secretariat sees
-- which municipality nobody has been to, and what each body found stays the body's until it reports.
create function outreach.been(council text, first_day date, last_day date)
    returns table (municipality text, trips bigint)
    language sql stable security definer set search_path = '' as $$
    select t.municipality, count(*)
      from outreach.trip t
     where access.acting_as('secretariat')
       and access.holds('secretariat', council)
       and split_part(t.organisation, '.', 1) = council
       and t.kind <> 'home'
       and t.municipality <> ''
       and t.state = 'held'
       and t.held_on between first_day and last_day
     group by t.municipality
$$;
revoke execute on function outreach.been(text, date, date) from public;
grant execute on function outreach.been(text, date, date) to yukidoke_app;
