insert into progress.entry (id, plan_key, indicator, reporter, happened_from, happened_to, part, state,
                            quantity, origin, sample, source, comment, known_at, recorded_at, recorded_as)
values (gen_random_uuid(), ?, ?, ?, ?, ?, '', 'stated', ?, 'report', true, '', '', clock_timestamp(),
        clock_timestamp(), '')
