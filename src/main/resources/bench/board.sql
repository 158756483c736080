select indicator, part, reporter = '' as council, happened_from, happened_to, sum(quantity),
       count(*) filter (where state = 'stated'),
       count(*) filter (where state = 'not_applicable'),
       count(*) filter (where state = 'suppressed'),
       count(*) filter (where state = 'pending'),
       max(expected_on), bool_or(sample)
  from progress.standing
 where plan_key = ?
   and known_from <= ?
   and known_until > ?
 group by indicator, part, council, happened_from, happened_to
