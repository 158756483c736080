-- PostgreSQL 18 makes time-ordered identifiers itself; a server of version 17 gets the same function here (RFC 9562).
-- Where both exist the system's own is found first, so nothing else has to know.

do $$
begin
    if to_regprocedure('pg_catalog.uuidv7()') is null then
        create function public.uuidv7() returns uuid
            language sql volatile parallel safe
            -- 48 bits of milliseconds over a random version 4, whose version bits then become 7.
            return encode(
                set_bit(
                    set_bit(
                        overlay(uuid_send(gen_random_uuid())
                            placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
                            from 1 for 6),
                        52, 1),
                    53, 1),
                'hex')::uuid;
    end if;
end
$$;
