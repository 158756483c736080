-- Whoever came was seen, and whoever is taken off the list was not.
create function gathering.came() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    perform casework.was_seen(f.day, f.person, f.owner, c.kind, d.held_on)
       from fresh f
       join gathering.day d    on d.id = f.day
       join gathering.circle c on c.id = d.circle;
    return null;
end
$$;
create function gathering.came_not() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    perform casework.was_not_seen(g.day, g.person) from gone g;
    return null;
end
$$;
revoke execute on function gathering.came()     from public;
revoke execute on function gathering.came_not() from public;
create trigger came after insert on gathering.attendance
    referencing new table as fresh for each statement execute function gathering.came();
create trigger came_not after delete on gathering.attendance
    referencing old table as gone for each statement execute function gathering.came_not();

do $$
begin
    perform casework.was_seen(a.day, a.person, a.owner, c.kind, d.held_on)
       from gathering.attendance a
       join gathering.day d    on d.id = a.day
       join gathering.circle c on c.id = d.circle;
end
$$;
