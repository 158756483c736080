insert into bench.service (key, words, areas) values (?, ?, ?) on conflict do nothing
