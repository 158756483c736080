-- What the public pages by themselves read of revisions: what things are called after one.
grant usage on schema revision to yukidoke_portal;
grant select on revision.successor to yukidoke_portal;
