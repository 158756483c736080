select count(*) from referral.referral where owner = ?
