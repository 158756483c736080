select p.id, p.person, p.kind, p.opened_on, p.responsible, f.reference, k.wrapped, i.family_name, i.given_name,
       c.happened_at, c.next_by, c.next_on
  from casework.period p
  join person.person f on f.id = p.person
  join person.key k on k.person = p.person
  left join person.identity i on i.person = p.person
  left join lateral (select n.happened_at, n.next_by, n.next_on
                       from casework.contact n
                      where n.person = p.person
                      order by n.happened_at desc
                      limit 1) c on true
 where p.owner = ?
   and p.responsible = ?
   and p.closed_on is null
 order by c.happened_at nulls first
 limit 50
