-- What other modules may read of the register.
create view directory.organisation_v with (security_invoker = true) as
    select key, platform, name, name_en, kind from directory.organisation;
grant select on directory.organisation_v to yukidoke_app;
