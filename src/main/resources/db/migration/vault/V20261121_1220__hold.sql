-- While a rotation puts another generation into use, whoever asks waits for it and then finds the old one retired but
-- not yet the new one, which its statement began too early to see. So it asks again.
create or replace function vault.hold_primary(wanted text) returns text
    language plpgsql volatile security definer set search_path = ''
as $$
declare
    held text;
begin
    for attempt in 1..100 loop
        select id into held from vault.generation where kind = wanted and state = 'primary' for share;
        exit when held is not null;
    end loop;
    return held;
end
$$;
