-- Time-ordered identifiers (RFC 9562) as a column's default. PostgreSQL 18 makes them itself; a server of version 17
-- cannot, so modules ask here and never the system.

create schema db;
grant usage on schema db to yukidoke_app;

do $$
begin
    if to_regprocedure('pg_catalog.uuidv7()') is not null then
        create function db.uuidv7() returns uuid
            language sql volatile parallel safe
            return pg_catalog.uuidv7();
    else
        create function db.uuidv7() returns uuid
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
