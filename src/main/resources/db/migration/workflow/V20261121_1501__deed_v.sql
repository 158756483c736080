-- What was done with matters, for modules that lay it beside their own rows.
create view workflow.deed_v with (security_invoker = true) as
select kind, id, number, what, account, seat, organisation, done_at, reason, said
  from workflow.deed;

grant select on workflow.deed_v to yukidoke_app;
