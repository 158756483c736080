-- Accounts see only themselves; a module that tells somebody something must find out whom. It learns ids and bodies. The
-- address itself is read by the program's own sender alone, in a transaction of nobody who is signed in.
create function access.addressees(wanted_platform text, wanted_roles text[], wanted_body text)
    returns table (account uuid, organisation text)
    language sql stable security definer set search_path = '' as $$
    select distinct a.id, coalesce(a.organisation, '')
      from access.account a
      join access.role_grant g on g.account = a.id
     where a.state = 'active'
       and g.role = any (wanted_roles)
       and g.platform in ('*', wanted_platform)
       and (wanted_body = '' or a.organisation = wanted_body)
$$;

create function access.mailboxes(wanted uuid[])
    returns table (account uuid, name text, email text, language text)
    language sql stable security definer set search_path = '' as $$
    select a.id, a.name, coalesce(a.email, ''), a.language
      from access.account a
     where a.id = any (wanted)
       and a.state = 'active'
       and access.claimed('program') = 'mail'
$$;

-- A sheet of paper goes to somebody by name: the secretariat of the council and administrators write it.
create function access.addressee_names(wanted_platform text, wanted uuid[])
    returns table (account uuid, name text)
    language sql stable security definer set search_path = '' as $$
    select a.id, a.name
      from access.account a
     where a.id = any (wanted)
       and exists (select 1
                     from access.role_grant g
                    where g.account = access.acting_account()
                      and (g.role = 'administrator'
                           or g.role = 'secretariat' and g.platform in ('*', wanted_platform)))
$$;

revoke all on function access.addressees(text, text[], text)    from public;
revoke all on function access.mailboxes(uuid[])                 from public;
revoke all on function access.addressee_names(text, uuid[])     from public;
grant execute on function access.addressees(text, text[], text) to yukidoke_app;
grant execute on function access.mailboxes(uuid[])              to yukidoke_app;
grant execute on function access.addressee_names(text, uuid[])  to yukidoke_app;
