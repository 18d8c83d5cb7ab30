import { refuse } from '../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts, refused } from '../action/action.js'
import { NOT_FOUND, versionKept } from '../action/refusals.js'
import type { Em } from '../database/orm.js'
import { readBack } from '../graph/reads.js'
import { OBJECTION_TABLE, type ObjectionRow } from './objection.reads.js'
import { objectionChanged } from './objection-changed.js'
import { OBJECTION_ANSWER_MISSING, OBJECTION_CLOSED, OBJECTION_OF_ANOTHER } from './refusals.js'
import { answerFits, isStanding, type ObjectionAnswer } from './states.js'

interface OnObjection extends ActionInput {
  readonly objectionId: string
  readonly expectedVersion: number
}

export interface AnswerObjectionInput extends OnObjection {
  readonly decision: ObjectionAnswer
  readonly answer: string
}

export type WithdrawObjectionInput = OnObjection

type Known<Input> = Facts<Input, null, ObjectionRow>

const versionIsKnown = ({ input, locked }: Known<OnObjection>) => versionKept(input.expectedVersion, locked.version)

const another = ({ agency }: ObjectionRow) => refuse(OBJECTION_OF_ANOTHER, { agency }, 'objectionId')

const ownerAnswers = ({ locked, actor }: Known<AnswerObjectionInput>) =>
  locked.agency === actor.agency && (locked.agency !== 'BANK' || locked.ownerInstitution === actor.institution) ? null : another(locked)

const objectorWithdraws = ({ locked }: Known<WithdrawObjectionInput>) => (locked.mine ? null : another(locked))

const answerGiven = ({ input }: Known<AnswerObjectionInput>) => (input.answer.trim() === '' ? refuse(OBJECTION_ANSWER_MISSING, {}, 'answer') : null)

const stateAllows = ({ input, locked }: Known<AnswerObjectionInput>) => answerFits(locked.state, input.decision)

const stands = ({ locked }: Known<WithdrawObjectionInput>) => (isStanding(locked.state) ? null : refuse(OBJECTION_CLOSED, { state: locked.state }))

/** Rows are the definer functions' to change: the version that they compare is the lock. */
async function lock(em: Em, { objectionId }: OnObjection) {
  const [objection] = await em.execute<ObjectionRow[]>(`select ${OBJECTION_TABLE.columns} from objection where id = ?`, [objectionId])
  return objection ?? refused(refuse(NOT_FOUND, {}, 'objectionId'))
}

async function changed(em: Em, locked: ObjectionRow, done: readonly { readonly count: number }[]) {
  if (done[0]?.count !== 1) return refused(another(locked))
  return objectionChanged(await readBack<ObjectionRow>(em, OBJECTION_TABLE, locked.id))
}

/** The owner's answer; what was accepted stands on the fact until it is corrected. */
export const answerObjection = (name: string) =>
  action({
    name: `answer${name}Objection`,
    ask: asksNobody,
    lock: (em: Em, input: AnswerObjectionInput) => lock(em, input),
    rules: [ownerAnswers, answerGiven, versionIsKnown, stateAllows],
    record: async (em, { input, locked, actor }) => {
      const values = [locked.id, input.expectedVersion, input.decision, input.answer.trim(), actor.post]
      return changed(em, locked, await em.execute('select answer_objection(?, ?, ?, ?, ?) as count', values))
    },
  })

/** Who objected takes it back; it stays to be read. */
export const withdrawObjection = (name: string) =>
  action({
    name: `withdraw${name}Objection`,
    ask: asksNobody,
    lock: (em: Em, input: WithdrawObjectionInput) => lock(em, input),
    rules: [objectorWithdraws, versionIsKnown, stands],
    record: async (em, { input, locked }) =>
      changed(em, locked, await em.execute('select withdraw_objection(?, ?) as count', [locked.id, input.expectedVersion])),
  })
