-- A file proves the figures of one reporter; whoever reports for another one must not find it in their list.
alter table progress.evidence add column reporter text not null default ''; -- blank for the council as a whole
create index evidence_of on progress.evidence (plan_key, reporter, recorded_at);
