select p.id, p.owner, p.reference, p.kind, p.restricted, p.opened_at, p.closed_at, p.version, k.wrapped,
       i.family_name, i.given_name, i.family_reading, i.given_reading, i.nickname, i.birth, i.municipality,
       c.kind as channel, c.value, c.note, s.zone, s.topic, s.value as said, s.provenance, m.target, r.kind as risk
  from person.person p
  join person.key k on k.person = p.id
  left join person.identity i on i.person = p.id
  left join person.channel c on c.person = p.id
  left join person.statement s on s.person = p.id
  left join person.membership m on m.person = p.id
  left join person.risk r on r.person = p.id
 where p.id = ?
