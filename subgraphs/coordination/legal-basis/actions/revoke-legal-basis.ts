import { refuse } from '../../../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts, refused } from '../../../../platform/action/action.js'
import { NOT_FOUND, versionKept } from '../../../../platform/action/refusals.js'
import type { Em } from '../../../../platform/database/orm.js'
import { readBack } from '../../../../platform/graph/reads.js'
import { LegalBasisEntity } from '../legal-basis.entity.js'
import { LEGAL_BASIS_TABLE, type LegalBasisRow } from '../legal-basis.reads.js'
import { legalBasisEvent } from '../legal-basis-event.js'
import { LEGAL_BASIS_REVOKED } from '../legal-basis-refusals.js'

interface Input extends ActionInput {
  readonly id: string
  readonly expectedVersion: number
}

interface Locked {
  readonly revoked: boolean
  readonly version: number
  readonly now: Date
}

type Known = Facts<Input, null, Locked>

async function lock(em: Em, { id }: Input): Promise<Locked | ReturnType<typeof refused>> {
  const [basis] = await em.execute<{ revoked: boolean; version: number; now: string }[]>(
    `select revoked_at is not null as revoked, version, to_json(now()) #>> '{}' as now from legal_basis where id = ? for update`,
    [id],
  )
  return basis ? { ...basis, now: new Date(basis.now) } : refused(refuse(NOT_FOUND, {}, 'id'))
}

const notRevoked = ({ locked }: Known) => (locked.revoked ? refuse(LEGAL_BASIS_REVOKED, {}, 'id') : null)
const versionIsKnown = ({ input, locked }: Known) => versionKept(input.expectedVersion, locked.version)

async function record(em: Em, { input, locked }: Known) {
  const basis = em.assign(await em.findOneOrFail(LegalBasisEntity, input.id), { revokedAt: locked.now })
  const answer = await readBack<LegalBasisRow>(em, LEGAL_BASIS_TABLE, basis.id)
  return { answer, unitId: basis.unitId, subjects: [basis.scopeId, basis.id], events: [legalBasisEvent(basis)] }
}

/** The developer takes his consent back, or the basis falls away: the bank is blind for these taxes from then on. */
export const revokeLegalBasis = action({
  name: 'revokeLegalBasis',
  ask: asksNobody,
  lock,
  rules: [notRevoked, versionIsKnown],
  record,
})
