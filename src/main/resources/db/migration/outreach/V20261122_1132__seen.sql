-- Whoever was met at home was seen; where nobody was met, or that was written by mistake, they were not.
create function outreach.met() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    perform casework.was_not_seen(h.trip, h.person) from outreach.home_visit h where h.trip = new.id;
    if new.state = 'held' and new.came > 0 then
        perform casework.was_seen(h.trip, h.person, h.owner, 'home', new.held_on)
           from outreach.home_visit h
          where h.trip = new.id;
    end if;
    return null;
end
$$;
revoke execute on function outreach.met() from public;
create trigger met after update of state, came, held_on on outreach.trip
    for each row when (new.kind = 'home' and (old.state, old.came, old.held_on) is distinct from
                                             (new.state, new.came, new.held_on))
    execute function outreach.met();

do $$
begin
    perform casework.was_seen(h.trip, h.person, h.owner, 'home', t.held_on)
       from outreach.home_visit h
       join outreach.trip t on t.id = h.trip
      where t.state = 'held' and t.came > 0;
end
$$;
