insert into audit.event (action, object_type, object_id, permitted, detail, subject, owner, basis)
values ('bench.read', 'person', ?, true, '{"fields": "identity"}', ?, 'saitama.support-bodies', 'own')
