import { refuse } from '../../../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts, refused } from '../../../../platform/action/action.js'
import { NOT_FOUND, versionKept } from '../../../../platform/action/refusals.js'
import type { Em } from '../../../../platform/database/orm.js'
import { openErrors } from '../../../../platform/findings/open-errors.js'
import { readBack } from '../../../../platform/graph/reads.js'
import { deliveredToAll } from '../../../../policy/lvliang-2024-12/3-2-reporting/recipients.js'
import type { ReturnKind } from '../../../../policy/lvliang-2024-12/3-2-reporting/return-kinds.js'
import {
  noOpenErrors,
  type ReturnState,
  type ReturnStep,
  returnStep,
  reviewedByAnother,
} from '../../../../policy/lvliang-2024-12/3-2-reporting/return-steps.js'
import { MechanismReturnEntity } from '../mechanism-return.entity.js'
import { type DeliveryRow, RETURN_TABLE, type ReturnRow } from '../mechanism-return.reads.js'
import { RETURN_BY_OWN_UNIT, RETURN_REASON } from '../return-refusals.js'

export interface StepInput extends ActionInput {
  readonly id: string
  readonly expectedVersion: number
  readonly reason?: string | null
}

interface Locked {
  readonly unitId: string
  readonly kind: ReturnKind
  readonly deliveries: readonly DeliveryRow[]
  readonly state: ReturnState
  readonly version: number
  readonly preparer: string
  readonly errors: number
}

type Known = Facts<StepInput, null, Locked>

async function lock(em: Em, { id }: StepInput): Promise<Locked | ReturnType<typeof refused>> {
  const [found] = await em.execute<Omit<Locked, 'errors'>[]>(
    'select unit_id as "unitId", kind, deliveries, state, version, preparer from mechanism_return where id = ? for update',
    [id],
  )
  if (!found) return refused(refuse(NOT_FOUND, {}, 'id'))
  return { ...found, errors: await openErrors(em, 'coordination', { unitId: found.unitId }) }
}

const versionIsKnown = ({ input, locked }: Known) => versionKept(input.expectedVersion, locked.version)

/** The unit reviews and submits what is its own; who received it accepts and seals. Either may return it. The city's goes out of the hub: its own office closes it. */
const levelOf =
  (step: ReturnStep) =>
  ({ locked, actor }: Known) => {
    const own = actor.unit === locked.unitId
    const ofTheCity = locked.kind !== 'MONTHLY_RETURN'
    const right = step === 'REVIEW' || step === 'SUBMIT' || ofTheCity ? own : !own || (step === 'RETURN' && locked.state === 'REVIEWED')
    return right ? null : refuse(RETURN_BY_OWN_UNIT, {}, 'id')
  }

const stepFits =
  (step: ReturnStep) =>
  ({ locked }: Known) => {
    const next = returnStep(locked.state, step)
    return 'refusal' in next ? next.refusal : null
  }

const another = ({ locked, actor }: Known) => reviewedByAnother(locked.preparer, actor.person)
const withoutErrors = ({ locked }: Known) => noOpenErrors(locked.errors)
const received = ({ locked }: Known) =>
  deliveredToAll(
    locked.kind,
    locked.deliveries.map(({ recipient }) => recipient),
  )
const withReason = ({ input }: Known) => ((input.reason ?? '').trim() === '' ? refuse(RETURN_REASON, {}, 'reason') : null)

const RULES: Readonly<Record<Exclude<ReturnStep, 'RESUBMIT'>, readonly ((known: Known) => ReturnType<typeof refuse> | null)[]>> = {
  REVIEW: [another],
  SUBMIT: [withoutErrors],
  RETURN: [withReason],
  ACCEPT: [received],
  SEAL: [],
}

async function record(em: Em, { input, locked, actor, today }: Known, step: ReturnStep) {
  const next = returnStep(locked.state, step)
  if ('refusal' in next) return refused(next.refusal)
  const changed = em.assign(await em.findOneOrFail(MechanismReturnEntity, input.id), {
    state: next.to,
    ...(step === 'REVIEW' ? { reviewer: actor.person, reviewerPost: actor.post } : {}),
    ...(step === 'SUBMIT' ? { submittedOn: today } : {}),
    ...(step === 'RETURN' ? { returnedReason: input.reason ?? null } : {}),
  })
  return { answer: await readBack<ReturnRow>(em, RETURN_TABLE, changed.id), unitId: locked.unitId, subjects: [changed.id], events: [] }
}

const stepAction = (name: string, step: Exclude<ReturnStep, 'RESUBMIT'>) =>
  action({
    name,
    ask: asksNobody,
    lock,
    rules: [versionIsKnown, levelOf(step), stepFits(step), ...RULES[step]],
    record: (em: Em, known: Known) => record(em, known, step),
  })

/** 吕梁 三(二) (L-51): the way of a return, one step each. */
export const reviewReturn = stepAction('reviewReturn', 'REVIEW')
export const submitReturn = stepAction('submitReturn', 'SUBMIT')
export const returnReturn = stepAction('returnReturn', 'RETURN')
export const acceptReturn = stepAction('acceptReturn', 'ACCEPT')
export const sealReturn = stepAction('sealReturn', 'SEAL')
