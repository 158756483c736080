-- A calendar is fetched by a program that signs nobody in. What stands in it follows from what its holder may do today;
-- whoever may not sign in any more has an empty one.
create function access.subscriber(wanted uuid)
    returns table (organisation text, language text, grants text)
    language sql stable security definer set search_path = '' as $$
    select coalesce(a.organisation, ''), a.language,
           coalesce((select string_agg(g.role || '@' || g.platform, ' ')
                       from access.role_grant g
                      where g.account = a.id), '')
      from access.account a
     where a.id = wanted
       and a.state = 'active'
       and access.claimed('program') = 'calendar'
$$;

revoke all on function access.subscriber(uuid)     from public;
grant execute on function access.subscriber(uuid) to yukidoke_app;
