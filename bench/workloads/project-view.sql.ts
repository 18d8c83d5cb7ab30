import { instant, listOf, object, reported, taxKind, yuan } from './sql.js'

const progress = listOf(
  {
    month: 'g.month',
    status: 'g.status',
    physicalProgress: 'g.physical_progress::text',
    completedInvestment: yuan('g.completed_investment_fen'),
    ...reported('g'),
  },
  'projects.progress g where g.project_id = p.id',
  'g.month desc, g.id',
)

const certificates = listOf(
  {
    kind: 'c.kind',
    number: 'c.number',
    authority: 'c.authority',
    issuedOn: 'c.issued_on',
    status: 'c.status',
    agency: 'c.agency',
    recordedAt: instant('c.recorded_at'),
  },
  `land.certificate c where c.id in (
    select l.record_id from land.link l where l.record_type = 'CERTIFICATE' and l.state = 'CONFIRMED' and l.project_id = p.id)`,
  'c.issued_on desc, c.id',
)

const taxes = listOf(
  {
    kind: taxKind('t.kind'),
    periodFrom: 't.period_from',
    periodTo: 't.period_to',
    declared: yuan('t.declared_fen'),
    paid: yuan('t.paid_fen'),
    arrears: yuan('t.arrears_fen'),
    dueOn: 't.due_on',
    recordedAt: instant('t.recorded_at'),
  },
  `tax.tax_period t where t.id in (
    select l.record_id from tax.link l where l.record_type = 'TAX_PERIOD' and l.state = 'CONFIRMED' and l.project_id = p.id
    union all select l.record_id from tax.link l where l.record_type = 'TAX_PERIOD' and l.state = 'CONFIRMED' and l.subject_id = p.developer_id)`,
  't.period_to desc, t.period_from desc, t.kind, t.id',
)

const engagements = listOf(
  { id: 'e.id', state: 'e.state', receivedOn: 'e.received_on', agency: 'e.agency', recordedAt: instant('e.recorded_at') },
  'financing.engagement e where e.project_id = p.id',
  'e.received_on desc, e.id',
)

const figures = listOf(
  { measure: 'f.measure', month: 'f.month', amount: yuan('f.amount_fen'), ...reported('f') },
  'financing.ref_scope s join financing.reported_figure f on f.scope_id = s.id where s.project_id = p.id',
  'f.month desc, f.measure, f.agency, f.id',
)

/** What the hub answers to projectView, by hand. */
export const PROJECT_VIEW = {
  name: 'bench.project',
  text: `select ${object({
    project: `(select ${object({
      id: 'p.id',
      code: 'p.code',
      name: 'p.name',
      kind: 'p.kind',
      address: 'p.address',
      plannedCompletion: 'p.planned_completion',
      totalInvestment: yuan('p.total_investment_fen'),
      agency: 'p.agency',
      recordedAt: instant('p.recorded_at'),
      developer: `(select ${object({ id: 'd.id', uscc: 'd.uscc', name: 'd.name' })} from projects.enterprise d where d.id = p.developer_id)`,
      progress,
      certificates,
      taxes,
      engagements,
      reportedFigures: figures,
    })} from projects.project p where p.id = $1::uuid)`,
  })}::text as answer, null::json as coverage`,
}
