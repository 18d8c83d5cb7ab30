/** Who speaks for the county when it reports what banks disbursed (L-51). */
const COUNTY = `('HOUSING', 'MECHANISM_OFFICE', 'FINANCIAL_AFFAIRS')`

export interface DifferenceRow {
  readonly scopeId: string
  readonly figureId: string | null
  readonly institutionId: string | null
  readonly agency: string | null
  readonly reported: string | null
  readonly recorded: string
  readonly difference: string | null
  readonly explanation: string | null
  readonly explainedOn: string | null
}

/** Each of the county's figures beside what the banks recorded by the month's end; a scope that was drawn on and not reported stands without one. */
export const FIGURE_DIFFERENCES = {
  name: 'figure.differences',
  text: `select s.id as "scopeId", f.id as "figureId", f.institution_id as "institutionId", f.agency, f.amount_fen::text as reported, net.fen::text as recorded,
      (f.amount_fen - net.fen)::text as difference, why.text as explanation, why.explained_on::text as "explainedOn"
    from ref_scope s
    left join reported_figure f on f.scope_id = s.id and f.month = $2 and f.measure = 'DISBURSED' and f.agency in ${COUNTY}
    cross join lateral (
      select coalesce(sum(case when d.reverses_id is null then d.amount_fen else -d.amount_fen end), 0) as fen
      from credit c join disbursement d on d.credit_id = c.id
      where c.scope_id = s.id and (f.institution_id is null or c.institution_id = f.institution_id) and to_char(d.occurred_on, 'YYYY-MM') <= $2) net
    left join lateral (
      select e.text, e.explained_on from figure_explanation e where e.figure_id = f.id order by e.recorded_at desc limit 1) why on true
    where s.unit_id = $1::uuid and (f.id is not null or net.fen <> 0) order by s.id, f.institution_id nulls first, f.agency`,
}
