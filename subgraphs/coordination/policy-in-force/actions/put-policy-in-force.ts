import { defineRefusal, refuse } from '../../../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts, refused } from '../../../../platform/action/action.js'
import { NOT_FOUND, versionKept } from '../../../../platform/action/refusals.js'
import { reportedBy } from '../../../../platform/database/fact-entity.js'
import type { Em } from '../../../../platform/database/orm.js'
import { readBack } from '../../../../platform/graph/reads.js'
import { findUnit } from '../../unit/find-unit.js'
import { PolicyInForceEntity } from '../policy-in-force.entity.js'
import { POLICY_TABLE, type PolicyInForceRow } from '../policy-in-force.reads.js'

interface Input extends ActionInput {
  readonly unitId: string
  readonly policy: string
  readonly documentNumber: string
  readonly title: string
  readonly effectiveFrom: string
  readonly effectiveTo?: string | null
  readonly expectedVersion?: number | null
}

interface Locked {
  readonly known: { readonly id: string; readonly version: number } | null
}

type Known = Facts<Input, null, Locked>

export const POLICY_DATES = defineRefusal({
  code: 'POLICY_DATES',
  rule: 'W-75',
  clause: '舞阳 第三十二条',
  zh: { title: '有效期有误', detail: '失效日期 {to} 早于施行日期 {from}。', remedy: '请核对文件的施行与失效日期；未载明失效日期的，留空。' },
  en: {
    title: 'It lapses before it begins',
    detail: 'It is in force from {from} and until {to}.',
    remedy: 'Check the document; leave the end empty where none is stated.',
  },
})

async function lock(em: Em, { unitId, policy, effectiveFrom }: Input): Promise<Locked | ReturnType<typeof refused>> {
  if (!(await findUnit(em, unitId))) return refused(refuse(NOT_FOUND, {}, 'unitId'))
  const [known] = await em.execute<{ id: string; version: number }[]>(
    'select id, version from policy_in_force where unit_id = ? and policy = ? and effective_from = ? for update',
    [unitId, policy, effectiveFrom],
  )
  return { known: known ?? null }
}

const endsAfterItBegins = ({ input }: Known) =>
  input.effectiveTo && input.effectiveTo < input.effectiveFrom
    ? refuse(POLICY_DATES, { from: input.effectiveFrom, to: input.effectiveTo }, 'effectiveTo')
    : null

const versionIsKnown = ({ input, locked }: Known) => versionKept(input.expectedVersion ?? 0, locked.known?.version ?? 0)

async function record(em: Em, { input, locked, actor }: Known) {
  const content = { documentNumber: input.documentNumber, title: input.title, effectiveTo: input.effectiveTo ?? null, ...reportedBy(actor) }
  const policy = locked.known
    ? em.assign(await em.findOneOrFail(PolicyInForceEntity, locked.known.id), content)
    : em.create(PolicyInForceEntity, {
        id: crypto.randomUUID(),
        unitId: input.unitId,
        policy: input.policy,
        effectiveFrom: input.effectiveFrom,
        version: 1,
        ...content,
      })
  const answer = await readBack<PolicyInForceRow>(em.persist(policy), POLICY_TABLE, policy.id)
  const body = { unit_id: input.unitId, policy: input.policy, effective_from: input.effectiveFrom, effective_to: input.effectiveTo ?? null }
  const event = { topic: 'policy_in_force', key: policy.id, version: policy.version, reference: true, unitId: input.unitId, body }
  return { answer, unitId: input.unitId, subjects: [input.unitId, policy.id], events: [event] }
}

/** L-01, W-75: where and when a policy is in force. Its end is a date in the record; what happened before stays under it. */
export const putPolicyInForce = action({
  name: 'putPolicyInForce',
  ask: asksNobody,
  lock,
  rules: [endsAfterItBegins, versionIsKnown],
  record,
})
