import { companyNameForm } from '../../../../kernel/identifiers/company-name.js'
import { type ActionInput, action, asksNobody, type Facts } from '../../../../platform/action/action.js'
import { versionKept } from '../../../../platform/action/refusals.js'
import { reportedBy } from '../../../../platform/database/fact-entity.js'
import type { Em } from '../../../../platform/database/orm.js'
import { readBack } from '../../../../platform/graph/reads.js'
import { noteCollision } from '../../finding/note-collision.js'
import { given } from '../../given.js'
import { lockOwn } from '../../lock-own.js'
import { EnterpriseEntity } from '../enterprise.entity.js'
import { ENTERPRISE_TABLE, type EnterpriseRow } from '../enterprise.reads.js'
import { enterpriseChanged } from '../enterprise-changed.js'
import { nameAndCodeKept, naturalKeysOf, usccOf } from '../name-and-code.js'

interface Input extends ActionInput {
  readonly id: string
  readonly expectedVersion: number
  readonly uscc?: string | null
  readonly name?: string | null
  readonly ownership?: string | null
  readonly qualification?: string | null
}

type Known = Facts<Input, null, EnterpriseRow>

async function record(em: Em, { input, actor }: Known) {
  const changes = {
    uscc: usccOf(input.uscc),
    name: input.name?.trim(),
    nameKey: input.name ? companyNameForm(input.name) : undefined,
    ownership: input.ownership,
    qualification: input.qualification,
  }
  em.assign(await em.findOneOrFail(EnterpriseEntity, { id: input.id }), { ...given(changes), ...reportedBy(actor) })
  return enterpriseChanged(await readBack<EnterpriseRow>(em, ENTERPRISE_TABLE, input.id))
}

/** Only the agency that registered it corrects it. */
export const correctEnterprise = action({
  name: 'correctEnterprise',
  ask: asksNobody,
  lock: (em: Em, input: Input) => lockOwn<EnterpriseRow>(em, ENTERPRISE_TABLE, input.id, 'id'),
  rules: [({ input, locked }: Known) => versionKept(input.expectedVersion, locked.version), ({ input }: Known) => nameAndCodeKept(input)],
  record,
  noteRefusal: (em, input, actor, refusal) => noteCollision(em, naturalKeysOf(input), actor.unit, actor, refusal),
})
