import { refuse } from '../../../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts, refused } from '../../../../platform/action/action.js'
import { NOT_FOUND, versionKept } from '../../../../platform/action/refusals.js'
import { reportedBy } from '../../../../platform/database/fact-entity.js'
import type { Em } from '../../../../platform/database/orm.js'
import { readBack } from '../../../../platform/graph/reads.js'
import { findUnit } from '../../unit/find-unit.js'
import { SettingEntity } from '../setting.entity.js'
import { SETTING_TABLE, type SettingRow } from '../setting.reads.js'

interface Input extends ActionInput {
  readonly unitId: string
  readonly name: string
  readonly value: string
  readonly effectiveFrom: string
  readonly basis: string
  readonly expectedVersion?: number | null
}

interface Locked {
  readonly known: { readonly id: string; readonly version: number } | null
}

type Known = Facts<Input, null, Locked>

async function lock(em: Em, { unitId, name, effectiveFrom }: Input): Promise<Locked | ReturnType<typeof refused>> {
  if (!(await findUnit(em, unitId))) return refused(refuse(NOT_FOUND, {}, 'unitId'))
  const [known] = await em.execute<{ id: string; version: number }[]>(
    'select id, version from unit_setting where unit_id = ? and name = ? and effective_from = ? for update',
    [unitId, name, effectiveFrom],
  )
  return { known: known ?? null }
}

const versionIsKnown = ({ input, locked }: Known) => versionKept(input.expectedVersion ?? 0, locked.known?.version ?? 0)

async function record(em: Em, { input, locked, actor }: Known) {
  const content = { value: input.value, basis: input.basis, ...reportedBy(actor) }
  const setting = locked.known
    ? em.assign(await em.findOneOrFail(SettingEntity, locked.known.id), content)
    : em.create(SettingEntity, {
        id: crypto.randomUUID(),
        unitId: input.unitId,
        name: input.name,
        effectiveFrom: input.effectiveFrom,
        version: 1,
        ...content,
      })
  const answer = await readBack<SettingRow>(em.persist(setting), SETTING_TABLE, setting.id)
  const body = { unit_id: input.unitId, name: input.name, value: input.value, effective_from: input.effectiveFrom }
  const event = { topic: 'unit_setting', key: setting.id, version: setting.version, reference: true, unitId: input.unitId, body }
  return { answer, unitId: input.unitId, subjects: [input.unitId, setting.id], events: [event] }
}

/** 吕梁 导语 因城施策 (L-04): every figure that differs by place is set by date and with its basis; a new date leaves the old one standing. */
export const setUnitSetting = action({ name: 'setUnitSetting', ask: asksNobody, lock, rules: [versionIsKnown], record })
