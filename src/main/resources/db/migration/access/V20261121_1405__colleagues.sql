-- Accounts see only themselves; whoever names staff for a restricted file must know who works beside them. Names only:
-- neither login nor address, and only of counsellors of the acting body, to counsellors of that body.
create function access.colleagues() returns table (id uuid, name text)
    language sql stable security definer set search_path = '' as $$
    select a.id, a.name
      from access.account a
     where a.organisation = nullif(current_setting('yukidoke.organisation', true), '')
       and a.state = 'active'
       and access.acting_as('counsellor')
       and exists (select 1
                     from access.account me
                    where me.id = access.acting_account()
                      and me.organisation = a.organisation)
       and exists (select 1
                     from access.role_grant g
                    where g.account = a.id
                      and g.role = 'counsellor')
$$;

revoke all on function access.colleagues() from public;
grant execute on function access.colleagues() to yukidoke_app;

-- The function works as the owner, whom the forced wall would otherwise show nobody.
create policy colleagues on access.account for select to yukidoke_owner
    using (current_user = 'yukidoke_owner');
create policy colleagues on access.role_grant for select to yukidoke_owner
    using (current_user = 'yukidoke_owner');
