select id
  from person.person
 where owner = :body
   and not restricted
   and kind = 'person'
 order by opened_at desc, id desc
 limit :many
