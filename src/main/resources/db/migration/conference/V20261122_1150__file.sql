-- Somebody without a file is tied to one once they said yes, by the body that brought them, and once; what that body wrote
-- of them for the agenda it corrects until the meeting was held.
alter table conference.item add column words_version integer not null default 1;

create function conference.ties() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    if access.acting_account() is null then
        return new;
    end if;
    if new.person is distinct from old.person
       and (old.person is not null or old.path <> 'given' or not person.decides(new.person)) then
        raise exception 'a matter is tied to a file once, after a yes, by who decides about the file'
            using errcode = 'YK010';
    end if;
    if (new.title, new.material) is distinct from (old.title, old.material)
       and exists (select 1
                     from conference.meeting m
                    where m.id = old.meeting and m.held_at is not null and not m.late) then
        raise exception 'what was spoken of stays as it was brought' using errcode = 'YK010';
    end if;
    return new;
end
$$;
create trigger ties before update on conference.item
    for each row execute function conference.ties();
revoke execute on function conference.ties() from public;

grant update (person, title, material, words_version) on conference.item to yukidoke_app;
