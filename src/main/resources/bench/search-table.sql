create schema if not exists bench;
create extension if not exists pg_trgm with schema bench;
create table if not exists bench.service (key text primary key, words text not null, areas text[] not null);
create index if not exists service_words on bench.service using gin (words bench.gin_trgm_ops);
create index if not exists service_areas on bench.service using gin (areas);
grant usage on schema bench to yukidoke_app;
grant select on bench.service to yukidoke_app
