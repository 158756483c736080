-- Whoever holds a role for a while is told what its holders are told, writes its sheets and reads its days.
create or replace function access.addressees(wanted_platform text, wanted_roles text[], wanted_body text)
    returns table (account uuid, organisation text)
    language sql stable security definer set search_path = '' as $$
    select a.id, coalesce(a.organisation, '')
      from access.account a
     where a.state = 'active'
       and (wanted_body = '' or a.organisation = wanted_body)
       and (exists (select 1
                      from access.role_grant g
                     where g.account = a.id
                       and g.role = any (wanted_roles)
                       and g.platform in ('*', wanted_platform))
            or exists (select 1
                         from access.timed_grant g
                        where g.account = a.id
                          and g.role = any (wanted_roles)
                          and g.platform in ('*', wanted_platform)
                          and access.runs(g)))
$$;

create or replace function access.addressee_names(wanted_platform text, wanted uuid[])
    returns table (account uuid, name text)
    language sql stable security definer set search_path = '' as $$
    select a.id, a.name
      from access.account a
     where a.id = any (wanted)
       and (access.holds('administrator', '*') or access.holds('secretariat', wanted_platform))
$$;

create or replace function access.subscriber(wanted uuid)
    returns table (organisation text, language text, grants text)
    language sql stable security definer set search_path = '' as $$
    select coalesce(a.organisation, ''), a.language,
           coalesce((select string_agg(held.role || '@' || held.platform, ' ')
                       from (select g.role, g.platform from access.role_grant g where g.account = a.id
                             union
                             select g.role, g.platform
                               from access.timed_grant g
                              where g.account = a.id and access.runs(g)) as held), '')
      from access.account a
     where a.id = wanted
       and a.state = 'active'
       and access.claimed('program') = 'calendar'
$$;
