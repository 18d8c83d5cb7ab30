import { refuse } from '../../../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts, refused } from '../../../../platform/action/action.js'
import { NOT_FOUND, versionKept } from '../../../../platform/action/refusals.js'
import type { Em } from '../../../../platform/database/orm.js'
import { readBack } from '../../../../platform/graph/reads.js'
import { deliveryProven, mayBeDelivered, type Recipient } from '../../../../policy/lvliang-2024-12/3-2-reporting/recipients.js'
import type { ReturnKind } from '../../../../policy/lvliang-2024-12/3-2-reporting/return-kinds.js'
import { RETURN_STEP, type ReturnState } from '../../../../policy/lvliang-2024-12/3-2-reporting/return-steps.js'
import { MechanismReturnEntity } from '../mechanism-return.entity.js'
import { type DeliveryRow, RETURN_TABLE, type ReturnRow } from '../mechanism-return.reads.js'
import { RETURN_BY_OWN_UNIT } from '../return-refusals.js'

interface DeliverInput extends ActionInput {
  readonly id: string
  readonly expectedVersion: number
  readonly recipient: Recipient
  readonly deliveredOn: string
  readonly documentNumber: string
}

interface Locked {
  readonly unitId: string
  readonly kind: ReturnKind
  readonly state: ReturnState
  readonly version: number
  readonly submittedOn: string | null
  readonly deliveries: readonly DeliveryRow[]
}

type Known = Facts<DeliverInput, null, Locked>

async function lock(em: Em, { id }: DeliverInput): Promise<Locked | ReturnType<typeof refused>> {
  const [found] = await em.execute<Locked[]>(
    'select unit_id as "unitId", kind, state, version, submitted_on::text as "submittedOn", deliveries from mechanism_return where id = ? for update',
    [id],
  )
  return found ?? refused(refuse(NOT_FOUND, {}, 'id'))
}

const versionIsKnown = ({ input, locked }: Known) => versionKept(input.expectedVersion, locked.version)
const ownUnit = ({ locked, actor }: Known) => (actor.unit === locked.unitId ? null : refuse(RETURN_BY_OWN_UNIT, {}, 'id'))
const submitted = ({ locked: { state } }: Known) => (state === 'SUBMITTED' ? null : refuse(RETURN_STEP, { state }, 'id'))
const goesThere = ({ input, locked }: Known) =>
  mayBeDelivered(
    locked.kind,
    input.recipient,
    locked.deliveries.map(({ recipient }) => recipient),
  )
const proven = ({ input, locked, today }: Known) => deliveryProven(input, locked.submittedOn, today)

async function record(em: Em, { input, locked }: Known) {
  const { recipient, deliveredOn, documentNumber } = input
  const changed = em.assign(await em.findOneOrFail(MechanismReturnEntity, input.id), {
    deliveries: [...locked.deliveries, { recipient, deliveredOn, documentNumber }],
  })
  return { answer: await readBack<ReturnRow>(em, RETURN_TABLE, changed.id), unitId: locked.unitId, subjects: [changed.id], events: [] }
}

/** 吕梁 三(二) (L-49): 报送住建厅、抄送金融监管总局山西监管局: day and number of each delivery. */
export const deliverReturn = action({
  name: 'deliverReturn',
  ask: asksNobody,
  lock,
  rules: [versionIsKnown, ownUnit, submitted, goesThere, proven],
  record,
})
