select id
  from person.person tablesample system (20)
 where owner = :body
 limit :many
