import { FOUR_CERTIFICATES } from '../../policy/lvliang-2024-12/2-4-support/four-certificates.js'
import { DAY } from '../../subgraphs/land/in-force.js'
import { BASIS_IN_FORCE } from '../../subgraphs/tax/tax-period/basis-in-force.js'
import { instant, listOf, object, reported, taxKind, yuan } from './sql.js'

/** Facts of the scope, of its buildings, and of the whole project. */
const aboutScope = (table: string, alias: string): string => `projects.${table} ${alias} where ${alias}.project_id = s.project_id
  and (${alias}.subject_id in (s.id, s.project_id) or ${alias}.subject_id in (select b.building_id from projects.scope_building b where b.scope_id = s.id and b.to_day is null))`

/** A register's records that are confirmed to be about the scope, each once. */
const linked = (schema: string, table: string, alias: string, type: string, subjects: string): string => `(select l.record_id from ${schema}.ref_scope ls
    left join ${schema}.ref_project lp on lp.id = ls.project_id cross join lateral unnest(${subjects} || ls.building_ids) about (id)
    join ${schema}.link l on l.subject_id = about.id
    where ls.id = s.id and l.record_type = '${type}' and l.state = 'CONFIRMED' group by l.record_id) k join ${schema}.${table} ${alias} on ${alias}.id = k.record_id`

const SCOPE_AND_PROJECT = 'array[ls.id, ls.project_id]'

const project = `(select ${object({
  id: 'p.id',
  code: 'p.code',
  name: 'p.name',
  address: 'p.address',
  plannedCompletion: 'p.planned_completion',
  totalInvestment: yuan('p.total_investment_fen'),
  agency: 'p.agency',
  recordedAt: instant('p.recorded_at'),
})} from projects.project p where p.id = s.project_id)`

const developer = `(select ${object({ id: 'd.id', uscc: 'd.uscc', name: 'd.name', agency: 'd.agency', recordedAt: instant('d.recorded_at') })}
  from projects.project p join projects.enterprise d on d.id = p.developer_id where p.id = s.project_id)`

const buildings = listOf(
  { id: 'b.id', number: 'b.number', floorArea: 'b.floor_area::text', dwellings: 'b.dwellings' },
  'projects.scope_building sb join projects.building b on b.id = sb.building_id where sb.scope_id = s.id and sb.to_day is null',
  'b.number, b.id',
)

const progress = listOf(
  {
    month: 'g.month',
    status: 'g.status',
    physicalProgress: 'g.physical_progress::text',
    completedInvestment: yuan('g.completed_investment_fen'),
    ...reported('g'),
  },
  aboutScope('progress', 'g'),
  'g.month desc, g.id',
)

const stops = listOf(
  { stoppedOn: 'x.stopped_on', resumedOn: 'x.resumed_on', cause: 'x.cause', ...reported('x') },
  aboutScope('stop_episode', 'x'),
  'x.stopped_on desc, x.id',
)

const STANDING = 'not exists (select 1 from projects.escrow_movement r where r.reverses_id ='

const recovered = `coalesce((select sum(m.amount_fen) from projects.escrow_movement m where m.diversion_id = v.id and ${STANDING} m.id)), 0)`

const diversions = listOf(
  { amount: yuan('v.amount_fen'), outstanding: yuan(`greatest(v.amount_fen - ${recovered}, 0)`), occurredOn: 'v.occurred_on', ...reported('v') },
  `projects.escrow_movement v where v.account_id = a.id and v.kind = 'DIVERSION' and ${STANDING} v.id)`,
  'v.occurred_on desc, v.id',
)

const ofLedger = (column: string): string => `(select ${yuan(column)} from projects.ledger_account y where y.id = a.id)`

const escrowAccounts = listOf(
  {
    id: 'a.id',
    // As kernel/identifiers/account-number.ts masks it.
    accountNumber: `case when length(a.account_number) >= 12 then left(a.account_number, 4) || ' **** **** ' || right(a.account_number, 4)
      else rtrim('**** ' || case when length(a.account_number) >= 8 then right(a.account_number, 2) else '' end) end`,
    supervisedQuota: ofLedger('y.floor_fen'),
    balance: ofLedger('y.posted_fen'),
    diversions,
    ...reported('a'),
  },
  aboutScope('escrow_account', 'a'),
  'a.opened_on, a.id',
)

const TAXES = linked('tax', 'tax_period', 't', 'TAX_PERIOD', 'array[ls.id, ls.project_id, lp.developer_id]')

const periods = listOf(
  {
    kind: taxKind('t.kind'),
    periodFrom: 't.period_from',
    periodTo: 't.period_to',
    declared: yuan('t.declared_fen'),
    paid: yuan('t.paid_fen'),
    arrears: yuan('t.arrears_fen'),
    dueOn: 't.due_on',
    ...reported('t'),
  },
  TAXES,
  't.period_to desc, t.period_from desc, t.kind, t.id',
)

const taxTopic = `(select case topic.basis when 'NONE' then ${object({ basis: 'topic.basis', arrears: 'null', periods: 'null' })}
  else ${object({ basis: 'topic.basis', arrears: `(select ${yuan('sum(t.arrears_fen)')} from ${TAXES})`, periods })} end
  from (select case (select current_setting('app.kind', true))
      when 'BANK' then coalesce((select b.kind from tax.ref_legal_basis b where b.scope_id = k.id and ${BASIS_IN_FORCE} order by b.kind desc limit 1), 'NONE')
      when 'DEVELOPER' then 'OWN_DATA' else 'OFFICIAL_DUTY' end as basis
    from tax.ref_scope k where k.id = s.id) topic)`

const violations = listOf(
  {
    documentNumber: 'x.document_number',
    matter: 'x.matter',
    serious: 'x.serious',
    decidedOn: 'x.decided_on',
    status: 'x.status',
    penalty: yuan('x.penalty_fen'),
    ...reported('x'),
  },
  'projects.project p join projects.violation x on (x.project_id = p.id or x.enterprise_id = p.developer_id) where p.id = s.project_id',
  'x.decided_on desc, x.id',
)

const certificates = listOf(
  { kind: 'c.kind', number: 'c.number', authority: 'c.authority', issuedOn: 'c.issued_on', status: 'c.status', ...reported('c') },
  linked('land', 'certificate', 'c', 'CERTIFICATE', SCOPE_AND_PROJECT),
  'c.issued_on desc, c.id',
)

const mortgages = listOf(
  {
    kind: 'm.kind',
    number: 'm.number',
    mortgagee: 'm.mortgagee',
    rank: 'm.rank',
    amount: yuan('m.amount_fen'),
    registeredOn: 'm.registered_on',
    releasedOn: 'm.released_on',
    ...reported('m'),
  },
  linked('land', 'mortgage', 'm', 'MORTGAGE', SCOPE_AND_PROJECT),
  'm.registered_on desc, m.id',
)

const pushes = listOf(
  { id: 'q.id', state: 'q.state', pushedOn: 'q.pushed_on' },
  'coordination.project_push q where q.scope_id = s.id',
  'q.granted_at desc, q.id',
)

const issuers = object(
  Object.fromEntries(
    FOUR_CERTIFICATES.map((kind) => [
      kind,
      `(select v.value from land.ref_unit_setting v where v.unit_id = p.unit_id and v.name = 'certificateIssuer.${kind}' and v.effective_from <= (select ${DAY})
        order by v.effective_from desc limit 1)`,
    ]),
  ),
)

/** What the rule of the four certificates needs; the rule itself is the hub's. */
const coverage = `(select ${object({
  scopeId: 's.id',
  projectId: 'p.id',
  buildingIds: `coalesce(s.building_ids, '{}')`,
  day: DAY,
  issuers,
  certificates: `(select coalesce(json_agg(${object({ kind: 'c.kind', status: 'c.status', expiresOn: 'c.expires_on', subjectId: 'l.subject_id' })}), '[]')
    from land.link l join land.certificate c on c.id = l.record_id
    where l.record_type = 'CERTIFICATE' and l.state = 'CONFIRMED' and l.subject_id = any (array[p.id, s.id] || s.building_ids))`,
})} from land.ref_scope s join land.ref_project p on p.id = s.project_id where s.id = $1::uuid)`

/** What the hub answers to bankProjectView, by hand; of the missing certificates the rule is the hub's own, in bench/candidates/floor.ts. */
export const BANK_PROJECT_VIEW = {
  name: 'bench.bank',
  text: `select ${object({
    financedScope: `(select ${object({
      id: 's.id',
      name: 's.name',
      kind: 's.kind',
      project,
      developer,
      buildings,
      progress,
      stopEpisodes: stops,
      escrowAccounts,
      taxTopic,
      violations,
      certificates,
      missingCertificates: `'@missing'::text`,
      mortgages,
      pushes,
    })} from projects.financed_scope s where s.id = $1::uuid)`,
  })}::text as answer, ${coverage} as coverage`,
}
