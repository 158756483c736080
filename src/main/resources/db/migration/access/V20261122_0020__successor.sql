-- Where somebody turns whose body has gone: the body that took over, once the day has come. Before it, and of a body that is
-- there, it says nothing.
create function access.successor_of(body text) returns text
    language sql stable security definer set search_path = ''
return (select c.successor from access.contract_end c where c.id = access.gone_by(body));
revoke execute on function access.successor_of(text) from public;
grant execute on function access.successor_of(text) to yukidoke_app;
