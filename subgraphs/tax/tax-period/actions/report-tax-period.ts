import type { Actor } from '../../../../kernel/actor.js'
import { isAcceptable } from '../../../../kernel/identifiers/checked.js'
import { normaliseCompanyName } from '../../../../kernel/identifiers/company-name.js'
import { checkUscc } from '../../../../kernel/identifiers/uscc.js'
import { type Refusal, refuse } from '../../../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts, isRefused } from '../../../../platform/action/action.js'
import { versionKept } from '../../../../platform/action/refusals.js'
import { reportedBy } from '../../../../platform/database/fact-entity.js'
import type { Em } from '../../../../platform/database/orm.js'
import { type Named, namedSubjects } from '../../../../platform/linking/named-subjects.js'
import { recordLinked } from '../../../../platform/linking/record-linked.js'
import { figureWarnings } from '../figures.js'
import { TAX_AMOUNT_NEGATIVE, TAX_FILED_IN_FUTURE, TAX_PERIOD_REVERSED, TAXPAYER_NAME_MISSING, TAXPAYER_USCC_INVALID } from '../refusals.js'
import { TaxPeriodEntity } from '../tax-period.entity.js'
import { TAX_PERIOD_TABLE, type TaxPeriodRow } from '../tax-period.reads.js'

interface Input extends ActionInput {
  readonly id?: string | null
  readonly unitId?: string | null
  readonly taxpayerUscc?: string | null
  readonly taxpayerName: string
  readonly kind: string
  readonly periodFrom: string
  readonly periodTo: string
  readonly filedOn?: string | null
  readonly dueOn: string
  readonly declared: bigint
  readonly paid: bigint
  readonly arrears: bigint
  readonly subjectIds?: readonly string[] | null
  readonly expectedVersion?: number | null
}

interface Locked extends Named {
  readonly known: { readonly id: string; readonly version: number } | null
}

type Known = Facts<Input, null, Locked>

const usccOf = ({ taxpayerUscc }: Input) => (taxpayerUscc ? checkUscc(taxpayerUscc) : null)

const taxpayerIsNamed = ({ input }: Known) => (normaliseCompanyName(input.taxpayerName) === '' ? refuse(TAXPAYER_NAME_MISSING, {}, 'taxpayerName') : null)

const usccIsRight = ({ input }: Known) => {
  const uscc = usccOf(input)
  if (!uscc || isAcceptable(uscc)) return null
  return refuse(TAXPAYER_USCC_INVALID, { value: uscc.received, problems: uscc.problems.map(({ code }) => code).join(', ') }, 'taxpayerUscc')
}

const periodRunsForward = ({ input: { periodFrom, periodTo } }: Known) =>
  periodFrom <= periodTo ? null : refuse(TAX_PERIOD_REVERSED, { from: periodFrom, to: periodTo }, 'periodTo')

const filedByToday = ({ input: { filedOn }, today }: Known) => (filedOn && filedOn > today ? refuse(TAX_FILED_IN_FUTURE, { date: filedOn }, 'filedOn') : null)

const amountsArePossible = ({ input }: Known): Refusal | null => {
  const negative = (['declared', 'paid', 'arrears'] as const).find((field) => input[field] < 0n)
  return negative ? refuse(TAX_AMOUNT_NEGATIVE, {}, negative) : null
}

const versionIsKnown = ({ input, locked }: Known) => versionKept(input.expectedVersion ?? 0, locked.known?.version ?? 0)

/** One fact per taxpayer, kind and period: found by the code, or by the name where the code is not known; the same name first. */
async function lock(em: Em, input: Input, actor: Actor) {
  const named = await namedSubjects(em, input, actor)
  if (isRefused(named)) return named
  const name = normaliseCompanyName(input.taxpayerName)
  const [known] = await em.execute<{ id: string; version: number }[]>(
    `select id, version from tax_period where unit_id = ? and kind = ? and period_from = ? and period_to = ? and (taxpayer_name = ? or taxpayer_uscc = ?)
     order by taxpayer_name = ? desc, id limit 1 for update`,
    [named.unitId, input.kind, input.periodFrom, input.periodTo, name, usccOf(input)?.value ?? null, name],
  )
  return { ...named, known: known ?? null }
}

const figuresOf = ({ input, actor, today }: Known) => {
  const uscc = usccOf(input)
  return {
    ...(uscc ? { taxpayerUscc: uscc.value } : {}),
    taxpayerName: normaliseCompanyName(input.taxpayerName),
    filedOn: input.filedOn ?? null,
    dueOn: input.dueOn,
    declaredFen: input.declared,
    paidFen: input.paid,
    arrearsFen: input.arrears,
    warnings: [...(uscc?.problems.map(({ code }) => code) ?? []), ...figureWarnings(input, today)],
    ...reportedBy(actor),
  }
}

async function record(em: Em, facts: Known) {
  const { input, locked, actor, today } = facts
  const id = locked.known?.id ?? input.id ?? crypto.randomUUID()
  if (locked.known) em.assign(await em.findOneOrFail(TaxPeriodEntity, { id }), figuresOf(facts))
  else {
    const { kind, periodFrom, periodTo } = input
    em.persist(
      em.create(TaxPeriodEntity, {
        id,
        unitId: locked.unitId,
        subjectId: null,
        taxpayerUscc: null,
        kind,
        periodFrom,
        periodTo,
        version: 1,
        ...figuresOf(facts),
      }),
    )
  }
  const about = { type: 'TAX_PERIOD', subjects: locked.subjects, actor, since: today, why: '申报时由税务机关指明' }
  return recordLinked<TaxPeriodRow>(em, { table: TAX_PERIOD_TABLE, id, topic: 'taxPeriod', ...about })
}

/** 吕梁 二(四) (L-41): what a taxpayer declared, paid and owes for one kind of tax and one period; correcting it keeps what it was. */
export const reportTaxPeriod = action({
  name: 'reportTaxPeriod',
  ask: asksNobody,
  lock,
  rules: [taxpayerIsNamed, usccIsRight, periodRunsForward, filedByToday, amountsArePossible, versionIsKnown],
  record,
})
