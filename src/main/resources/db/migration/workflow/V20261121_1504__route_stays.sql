-- By which hands a matter passes is settled when it is handed over, and stays until it comes back.
create function workflow.keep_route() returns trigger
    language plpgsql as
$$
begin
    if not workflow.open(old.kind, old.id) then
        raise exception 'the route of % % stays', old.kind, old.id;
    end if;
    return new;
end
$$;
create trigger keep_route before update on workflow.matter for each row execute function workflow.keep_route();
