import { refuse } from '../../../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts } from '../../../../platform/action/action.js'
import { versionKept } from '../../../../platform/action/refusals.js'
import { reportedBy } from '../../../../platform/database/fact-entity.js'
import type { Em } from '../../../../platform/database/orm.js'
import { readBack } from '../../../../platform/graph/reads.js'
import { lockOwn } from '../../lock-own.js'
import { notAfter, textGiven } from '../../refusals.js'
import { CLOSED_BEFORE_DECIDED, VIOLATION_CLOSED } from '../refusals.js'
import { ViolationEntity } from '../violation.entity.js'
import { VIOLATION_TABLE, type ViolationRow } from '../violation.reads.js'
import { violationChanged } from '../violation-changed.js'

interface Input extends ActionInput {
  readonly id: string
  readonly outcome: 'CORRECTED' | 'REVOKED'
  readonly closedOn: string
  readonly why: string
  readonly expectedVersion: number
}

type Known = Facts<Input, null, ViolationRow>

const stillOpen = ({ locked }: Known) => (locked.status === 'OPEN' ? null : refuse(VIOLATION_CLOSED, { status: locked.status }, 'id'))

const closedAfterDecided = ({ input, locked }: Known) =>
  input.closedOn >= locked.decidedOn ? null : refuse(CLOSED_BEFORE_DECIDED, { decided: locked.decidedOn, closed: input.closedOn }, 'closedOn')

async function record(em: Em, { input, actor }: Known) {
  const violation = await em.findOneOrFail(ViolationEntity, { id: input.id })
  em.assign(violation, { status: input.outcome, closedOn: input.closedOn, closedWhy: input.why.trim(), ...reportedBy(actor) })
  return violationChanged(await readBack<ViolationRow>(em, VIOLATION_TABLE, input.id))
}

/** Corrected by the offender, or revoked by who decided; either stays on record. */
export const closeViolation = action({
  name: 'closeViolation',
  ask: asksNobody,
  lock: (em: Em, { id }: Input) => lockOwn<ViolationRow>(em, VIOLATION_TABLE, id, 'id'),
  rules: [
    ({ input, locked }: Known) => versionKept(input.expectedVersion, locked.version),
    stillOpen,
    ({ input }: Known) => textGiven(input.why, 'why'),
    ({ input, today }: Known) => notAfter(input.closedOn, today, 'closedOn'),
    closedAfterDecided,
  ],
  record,
})
