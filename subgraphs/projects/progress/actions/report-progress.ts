import { defineRefusal, refuse } from '../../../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts, refused } from '../../../../platform/action/action.js'
import { NOT_FOUND, versionKept } from '../../../../platform/action/refusals.js'
import { reportedBy } from '../../../../platform/database/fact-entity.js'
import type { Em } from '../../../../platform/database/orm.js'
import { readBack } from '../../../../platform/graph/reads.js'
import { findSubject, type Subject } from '../../project/find-subject.js'
import { ProgressEntity } from '../progress.entity.js'
import { PROGRESS_TABLE, type ProgressRow } from '../progress.reads.js'

interface Input extends ActionInput {
  readonly subjectId: string
  readonly month: string
  readonly status: string
  readonly physicalProgress: string
  readonly completedInvestment?: bigint | null
  readonly expectedVersion?: number | null
}

interface Locked {
  readonly subject: Subject
  readonly known: { readonly id: string; readonly version: number } | null
}

export const PROGRESS_OUT_OF_RANGE = defineRefusal({
  code: 'PROGRESS_OUT_OF_RANGE',
  rule: 'L-41',
  clause: '吕梁 二(四)',
  zh: { title: '形象进度应在 0 到 100 之间', detail: '收到：{value}', remedy: '更正后重新提交。' },
  en: { title: 'Physical progress is 0 to 100', detail: 'Received: {value}', remedy: 'Correct it and submit again.' },
})

export const PROGRESS_OF_A_FUTURE_MONTH = defineRefusal({
  code: 'PROGRESS_OF_A_FUTURE_MONTH',
  rule: 'L-41',
  clause: '吕梁 二(四)',
  zh: { title: '不能填报未来月份', detail: '所属月份 {month} 晚于当前月份。', remedy: '核对月份；计划进度请填入竣工计划。' },
  en: {
    title: 'A future month cannot be reported',
    detail: 'Month {month} has not begun.',
    remedy: 'Check the month; planned progress belongs into the completion plan.',
  },
})

export const PROGRESS_INVESTMENT_NEGATIVE = defineRefusal({
  code: 'PROGRESS_INVESTMENT_NEGATIVE',
  rule: 'L-41',
  clause: '吕梁 二(四)',
  zh: { title: '已完成投资不能小于零', detail: '收到的金额小于零。', remedy: '按累计完成投资填写；尚未发生的填 0.00。' },
  en: { title: 'Investment completed is not below zero', detail: 'The amount received is below zero.', remedy: 'Give the sum to date; nothing yet is 0.00.' },
})

type Known = Facts<Input, null, Locked>

const withinRange = ({ input }: Known) => {
  const hundredths = /^(\d{1,3})(\.\d{1,2})?$/.test(input.physicalProgress) && Number(input.physicalProgress) <= 100
  return hundredths ? null : refuse(PROGRESS_OUT_OF_RANGE, { value: input.physicalProgress }, 'physicalProgress')
}

const investmentIsPossible = ({ input }: Known) =>
  (input.completedInvestment ?? 0n) < 0n ? refuse(PROGRESS_INVESTMENT_NEGATIVE, {}, 'completedInvestment') : null

const monthHasBegun = ({ input, today }: Known) =>
  input.month <= today.slice(0, 7) ? null : refuse(PROGRESS_OF_A_FUTURE_MONTH, { month: input.month }, 'month')

const versionIsKnown = ({ input, locked }: Known) => versionKept(input.expectedVersion ?? 0, locked.known?.version ?? 0)

async function lock(em: Em, input: Input, actor: Known['actor']): Promise<Locked | ReturnType<typeof refused>> {
  const subject = await findSubject(em, input.subjectId)
  if (!subject) return refused(refuse(NOT_FOUND, {}, 'subjectId'))
  const [known] = await em.execute<{ id: string; version: number }[]>(
    'select id, version from progress where subject_id = ? and month = ? and agency = ? for update',
    [subject.id, input.month, actor.agency ?? ''],
  )
  return { subject, known: known ?? null }
}

async function record(em: Em, { input, locked, actor }: Known) {
  const { subject, known } = locked
  const figures = {
    status: input.status,
    physicalProgress: input.physicalProgress,
    completedInvestmentFen: input.completedInvestment ?? null,
    ...reportedBy(actor),
  }
  const progress = known
    ? em.assign(await em.findOneOrFail(ProgressEntity, known.id), figures)
    : em.create(ProgressEntity, {
        id: crypto.randomUUID(),
        unitId: subject.unitId,
        subjectId: subject.id,
        projectId: subject.projectId,
        month: input.month,
        version: 1,
        ...figures,
      })
  const answer = await readBack<ProgressRow>(em.persist(progress), PROGRESS_TABLE, progress.id)
  const event = {
    topic: 'progress',
    key: progress.id,
    version: progress.version,
    reference: false,
    unitId: subject.unitId,
    body: { projectId: subject.projectId, month: input.month },
  }
  return { answer, unitId: subject.unitId, subjects: [subject.projectId, subject.id, progress.id], events: [event] }
}

/** 吕梁 二(四) (L-41): construction and operation, by month, each reporter's own figure. */
export const reportProgress = action({
  name: 'reportProgress',
  ask: asksNobody,
  lock,
  rules: [withinRange, investmentIsPossible, monthHasBegun, versionIsKnown],
  record,
})
