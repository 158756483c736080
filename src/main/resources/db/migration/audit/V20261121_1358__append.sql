-- For other modules' functions that have to write to the record by themselves, so that code cannot forget to, and for
-- what they may read of it: a view that shows whoever asks no more than the record itself does.
create function audit.append(deed text, kind text, object text, allowed boolean, facts jsonb,
                             subject uuid, owner text, basis text) returns void
    language sql volatile set search_path = '' as $$
    insert into audit.event (action, object_type, object_id, permitted, detail, subject, owner, basis)
    values (deed, kind, object, allowed, facts, append.subject, append.owner, append.basis)
$$;

create view audit.event_v with (security_invoker = true) as
    select id, happened_at, account, organisation, action, object_type, object_id, permitted, detail, subject, owner,
           basis
      from audit.event;
grant select on audit.event_v to yukidoke_app;
