import { formatYuan } from '../../../../kernel/money.js'
import { defineRefusal, refuse } from '../../../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts, refused } from '../../../../platform/action/action.js'
import { NOT_FOUND, versionKept } from '../../../../platform/action/refusals.js'
import { reportedBy } from '../../../../platform/database/fact-entity.js'
import type { Em } from '../../../../platform/database/orm.js'
import { readBack } from '../../../../platform/graph/reads.js'
import { findScope, type KnownScope } from '../../find-scope.js'
import { FigureEntity } from '../figure.entity.js'
import { FIGURE_TABLE, type FigureRow } from '../figure.reads.js'

interface Input extends ActionInput {
  readonly scopeId: string
  readonly institutionId?: string | null
  readonly measure: string
  readonly month: string
  readonly amount: bigint
  readonly expectedVersion?: number | null
}

interface Locked {
  readonly scope: KnownScope
  readonly known: { readonly id: string; readonly version: number } | null
}

type Known = Facts<Input, null, Locked>

export const FIGURE_NEGATIVE = defineRefusal({
  code: 'FIGURE_NEGATIVE',
  rule: 'L-51',
  clause: '吕梁 三(二)',
  zh: { title: '金额不能为负', detail: '收到 {amount} 元。', remedy: '请更正金额；没有发生的填 0.00。' },
  en: { title: 'The amount is not negative', detail: '{amount} yuan were given.', remedy: 'Correct it; report 0.00 where there was nothing.' },
})

export const FIGURE_OF_A_FUTURE_MONTH = defineRefusal({
  code: 'FIGURE_OF_A_FUTURE_MONTH',
  rule: 'L-51',
  clause: '吕梁 三(二)',
  zh: { title: '不能填报未来月份', detail: '{month} 尚未开始。', remedy: '请核对月份。' },
  en: { title: 'A future month cannot be reported', detail: '{month} has not begun.', remedy: 'Check the month.' },
})

async function lock(em: Em, { scopeId, institutionId, measure, month }: Input, actor: Known['actor']): Promise<Locked | ReturnType<typeof refused>> {
  const scope = await findScope(em, scopeId)
  if (!scope) return refused(refuse(NOT_FOUND, {}, 'scopeId'))
  const [known] = await em.execute<{ id: string; version: number }[]>(
    `select id, version from reported_figure where scope_id = ? and institution_id is not distinct from ? and measure = ? and month = ? and agency = ? for update`,
    [scope.id, institutionId ?? null, measure, month, actor.agency ?? ''],
  )
  return { scope, known: known ?? null }
}

const notNegative = ({ input }: Known) => (input.amount >= 0n ? null : refuse(FIGURE_NEGATIVE, { amount: formatYuan(input.amount) }, 'amount'))
const monthHasBegun = ({ input, today }: Known) => (input.month <= today.slice(0, 7) ? null : refuse(FIGURE_OF_A_FUTURE_MONTH, { month: input.month }, 'month'))
const versionIsKnown = ({ input, locked }: Known) => versionKept(input.expectedVersion ?? 0, locked.known?.version ?? 0)

async function record(em: Em, { input, locked: { scope, known }, actor }: Known) {
  const content = { amountFen: input.amount, ...reportedBy(actor) }
  const figure = known
    ? em.assign(await em.findOneOrFail(FigureEntity, known.id), content)
    : em.create(FigureEntity, {
        id: crypto.randomUUID(),
        unitId: scope.unitId,
        subjectId: scope.id,
        scopeId: scope.id,
        institutionId: input.institutionId ?? null,
        measure: input.measure,
        month: input.month,
        version: 1,
        ...content,
      })
  const answer = await readBack<FigureRow>(em.persist(figure), FIGURE_TABLE, figure.id)
  const body = { projectId: scope.projectId, scopeId: scope.id, measure: input.measure, month: input.month }
  const event = { topic: 'reported_figure', key: figure.id, version: figure.version, reference: false, unitId: scope.unitId, body }
  return { answer, unitId: scope.unitId, subjects: [scope.projectId, scope.id, figure.id], events: [event] }
}

/** 吕梁 三(二) (L-51, L-52): what a county or a regulator reports stands beside the bank's own postings and never replaces them. */
export const reportFigure = action({ name: 'reportFigure', ask: asksNobody, lock, rules: [notNegative, monthHasBegun, versionIsKnown], record })
