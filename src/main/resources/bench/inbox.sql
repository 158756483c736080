select r.*
  from referral.referral r
 where r.receiver = ?
 order by r.changed_at desc
 limit 50
