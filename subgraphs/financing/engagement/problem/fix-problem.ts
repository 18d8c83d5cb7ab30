import { defineRefusal, refuse } from '../../../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts, refused } from '../../../../platform/action/action.js'
import { NOT_FOUND } from '../../../../platform/action/refusals.js'
import { reportedBy } from '../../../../platform/database/fact-entity.js'
import type { Em } from '../../../../platform/database/orm.js'
import { readBack } from '../../../../platform/graph/reads.js'
import { RepairEntity } from './problem.entity.js'
import { PROBLEM_TABLE, type ProblemRow } from './problem.reads.js'

interface Input extends ActionInput {
  readonly problemId: string
  readonly fixedOn: string
  readonly note: string
}

type Known = Facts<Input, null, ProblemRow>

const CLAUSE = { rule: 'L-18', clause: '吕梁 二(二)' } as const

export const PROBLEM_OF_ANOTHER_AGENCY = defineRefusal({
  code: 'PROBLEM_OF_ANOTHER_AGENCY',
  ...CLAUSE,
  zh: { title: '应由其他单位整改', detail: '银行指明由 {acting} 整改。', remedy: '请由该单位或县级机制办公室办理。' },
  en: { title: 'Another agency is to act', detail: 'The bank named {acting}.', remedy: 'That agency or the county’s office says that it is repaired.' },
})

export const PROBLEM_FIXED_ALREADY = defineRefusal({
  code: 'PROBLEM_FIXED_ALREADY',
  ...CLAUSE,
  zh: { title: '该问题已整改', detail: '此前已登记整改完成。', remedy: '银行仍不认可的，请其重新反馈。' },
  en: { title: 'Repaired already', detail: 'It was said to be repaired before.', remedy: 'If the bank does not agree, it feeds it back anew.' },
})

export const REPAIR_DATE = defineRefusal({
  code: 'REPAIR_DATE',
  ...CLAUSE,
  zh: { title: '整改日期有误', detail: '{fixed} 不在反馈日期 {raised} 与今天之间。', remedy: '请核对日期。' },
  en: { title: 'Wrong date of repair', detail: '{fixed} is not between {raised} and today.', remedy: 'Check the date.' },
})

export const PROBLEM_REFUSALS = [PROBLEM_OF_ANOTHER_AGENCY, PROBLEM_FIXED_ALREADY, REPAIR_DATE]

/** Whoever repairs it waits for whoever is repairing it; the row itself is the bank's and not theirs to lock. */
async function lock(em: Em, { problemId }: Input): Promise<ProblemRow | ReturnType<typeof refused>> {
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`problem ${problemId}`])
  const [found] = await em.execute<ProblemRow[]>(`select ${PROBLEM_TABLE.columns} from engagement_problem where id = ?`, [problemId])
  return found ?? refused(refuse(NOT_FOUND, {}, 'problemId'))
}

const mayAct = ({ locked: { actingAgency }, actor }: Known) =>
  actor.agency === actingAgency || actor.agency === 'MECHANISM_OFFICE' ? null : refuse(PROBLEM_OF_ANOTHER_AGENCY, { acting: actingAgency }, 'problemId')

const stillOpen = ({ locked }: Known) => (locked.state === 'OPEN' ? null : refuse(PROBLEM_FIXED_ALREADY, {}, 'problemId'))

const dateFits = ({ input: { fixedOn }, locked: { raisedOn }, today }: Known) =>
  fixedOn >= raisedOn && fixedOn <= today ? null : refuse(REPAIR_DATE, { fixed: fixedOn, raised: raisedOn }, 'fixedOn')

async function record(em: Em, { input, locked, actor }: Known) {
  const { id: problemId, unitId, scopeId, projectId, engagementId } = locked
  const content = { problemId, scopeId, projectId, fixedOn: input.fixedOn, note: input.note }
  em.persist(em.create(RepairEntity, { id: crypto.randomUUID(), unitId, subjectId: scopeId, ...content, version: 1, ...reportedBy(actor) }))
  const answer = await readBack<ProblemRow>(em, PROBLEM_TABLE, problemId)
  const event = { topic: 'engagement_problem', key: problemId, version: 2, reference: false, unitId, body: { projectId, scopeId, state: 'FIXED' } }
  return { answer, unitId, subjects: [projectId, scopeId, engagementId, problemId], events: [event] }
}

/** 推送—反馈—整改—再推送: the agency that the bank named says that it is repaired; the county then pushes again (domain §3.4). */
export const fixEngagementProblem = action({ name: 'fixEngagementProblem', ask: asksNobody, lock, rules: [mayAct, stillOpen, dateFits], record })
