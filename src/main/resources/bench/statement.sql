insert into person.statement (id, person, owner, zone, topic, value, provenance, recorded_at, recorded_by)
select ?, p.id, p.owner, 'general', 'wish', '\x00112233445566778899aabbccddeeff', 'stated', now(), p.opened_by
  from person.person p
 where p.id = ?
