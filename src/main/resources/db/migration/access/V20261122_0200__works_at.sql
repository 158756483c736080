-- Whether an account helps people at a body today, who does, and what somebody is called, for the functions of other modules; they judge who asks.
create function access.works_at(asked uuid, body text) returns boolean
    language sql stable security definer set search_path = ''
return exists (select 1
                 from access.account a
                where a.id = asked
                  and a.organisation = body
                  and a.state = 'active'
                  and (exists (select 1
                                 from access.role_grant g
                                where g.account = a.id
                                  and g.role = 'counsellor')
                       or exists (select 1
                                    from access.timed_grant g
                                   where g.account = a.id
                                     and g.role = 'counsellor'
                                     and access.runs(g))));

create function access.workers(body text) returns table (id uuid, name text)
    language sql stable security definer set search_path = '' as $$
    select a.id, a.name
      from access.account a
     where a.organisation = body
       and access.works_at(a.id, body)
     order by a.name, a.id
$$;

create function access.name_of(asked uuid) returns text
    language sql stable security definer set search_path = ''
return (select a.name from access.account a where a.id = asked);

revoke execute on function access.works_at(uuid, text), access.workers(text), access.name_of(uuid) from public;
