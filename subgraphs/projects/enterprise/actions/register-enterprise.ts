import { companyNameForm } from '../../../../kernel/identifiers/company-name.js'
import { type ActionInput, action, asksNobody, type Facts, locksNothing } from '../../../../platform/action/action.js'
import { reportedBy } from '../../../../platform/database/fact-entity.js'
import type { Em } from '../../../../platform/database/orm.js'
import { readBack } from '../../../../platform/graph/reads.js'
import { noteCollision } from '../../finding/note-collision.js'
import { EnterpriseEntity } from '../enterprise.entity.js'
import { ENTERPRISE_TABLE, type EnterpriseRow } from '../enterprise.reads.js'
import { enterpriseChanged } from '../enterprise-changed.js'
import { nameAndCodeKept, naturalKeysOf, usccOf } from '../name-and-code.js'

interface Input extends ActionInput {
  readonly id?: string | null
  readonly uscc?: string | null
  readonly name: string
  readonly ownership?: string | null
  readonly qualification?: string | null
}

type Known = Facts<Input, null, Record<string, never>>

async function record(em: Em, { input, actor }: Known) {
  const enterprise = em.create(EnterpriseEntity, {
    id: input.id ?? crypto.randomUUID(),
    unitId: actor.unit ?? '',
    subjectId: null,
    uscc: usccOf(input.uscc) ?? null,
    // As typed; the key is what two spellings of one name have in common.
    name: input.name.trim(),
    nameKey: companyNameForm(input.name),
    ownership: input.ownership ?? null,
    qualification: input.qualification ?? null,
    version: 1,
    ...reportedBy(actor),
  })
  return enterpriseChanged(await readBack<EnterpriseRow>(em.persist(enterprise), ENTERPRISE_TABLE, enterprise.id))
}

/** One company is one enterprise however its name was typed; ownership is kept for statistics and no rule reads it (L-03). */
export const registerEnterprise = action({
  name: 'registerEnterprise',
  ask: asksNobody,
  lock: locksNothing,
  rules: [({ input }: Known) => nameAndCodeKept(input)],
  record,
  noteRefusal: (em, input, actor, refusal) => noteCollision(em, naturalKeysOf(input), actor.unit, actor, refusal),
})
