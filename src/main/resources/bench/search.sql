select key, bench.word_similarity(?, words) as score
  from bench.service
 where areas && array[?, ?]::text[]
 order by score desc
 limit 10
