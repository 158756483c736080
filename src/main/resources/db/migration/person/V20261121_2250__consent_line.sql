-- A consent goes on event by event, each after the one before it; what was withdrawn is over. Whoever consents anew does so
-- on a new line, on which nothing rests yet.
create function person.goes_on() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    if new.number = 1 and new.kind = 'given'
       or new.number > 1 and new.kind <> 'given'
          and exists (select 1
                        from person.consent before
                       where before.line = new.line
                         and before.number = new.number - 1
                         and before.person = new.person
                         and before.kind <> 'withdrawn') then
        return new;
    end if;
    raise exception 'nothing follows here on the line of a consent: %', new.kind using errcode = 'YK012';
end
$$;
create trigger goes_on before insert on person.consent for each row execute function person.goes_on();
revoke execute on function person.goes_on() from public;
