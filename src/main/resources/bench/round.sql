select ask.body, ask.due_on, max(deed.done_at), count(distinct line.key), count(distinct cell.line)
  from reporting.ask
  left join reporting.line on line.ask = ask.id
  left join reporting.cell on cell.ask = ask.id and cell.said <> ''
  left join workflow.deed  on deed.kind = 'report' and deed.id = ask.id
 where ask.round = ?
 group by ask.id
