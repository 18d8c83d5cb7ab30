import { refuse } from '../../../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts, refused } from '../../../../platform/action/action.js'
import { NOT_FOUND } from '../../../../platform/action/refusals.js'
import { reportedBy } from '../../../../platform/database/fact-entity.js'
import type { Em } from '../../../../platform/database/orm.js'
import { readBack } from '../../../../platform/graph/reads.js'
import { findScope, type KnownScope } from '../../find-scope.js'
import { LegalBasisEntity } from '../legal-basis.entity.js'
import { LEGAL_BASIS_TABLE, type LegalBasisRow } from '../legal-basis.reads.js'
import { legalBasisEvent } from '../legal-basis-event.js'
import { LEGAL_BASIS_DATES, LEGAL_BASIS_DOCUMENT } from '../legal-basis-refusals.js'

interface Input extends ActionInput {
  readonly scopeId: string
  readonly institutionId?: string | null
  readonly kind: string
  readonly document: string
  readonly validFrom: string
  readonly validTo?: string | null
}

interface Locked {
  readonly scope: KnownScope
}

type Known = Facts<Input, null, Locked>

async function lock(em: Em, { scopeId, institutionId }: Input): Promise<Locked | ReturnType<typeof refused>> {
  const scope = await findScope(em, scopeId)
  if (!scope) return refused(refuse(NOT_FOUND, {}, 'scopeId'))
  if (!institutionId) return { scope }
  const [bank] = await em.execute<{ id: string }[]>('select id from ref_institution where id = ?', [institutionId])
  return bank ? { scope } : refused(refuse(NOT_FOUND, {}, 'institutionId'))
}

const documentNamed = ({ input }: Known) => (input.document.trim() === '' ? refuse(LEGAL_BASIS_DOCUMENT, {}, 'document') : null)

const datesInOrder = ({ input }: Known) =>
  input.validTo && input.validTo < input.validFrom ? refuse(LEGAL_BASIS_DATES, { from: input.validFrom, to: input.validTo }, 'validTo') : null

async function record(em: Em, { input, locked: { scope }, actor }: Known) {
  const basis = em.create(LegalBasisEntity, {
    id: crypto.randomUUID(),
    unitId: scope.unitId,
    subjectId: scope.id,
    scopeId: scope.id,
    institutionId: input.institutionId ?? null,
    kind: input.kind,
    document: input.document.trim(),
    validFrom: input.validFrom,
    validTo: input.validTo ?? null,
    version: 1,
    ...reportedBy(actor),
  })
  const answer = await readBack<LegalBasisRow>(em.persist(basis), LEGAL_BASIS_TABLE, basis.id)
  return { answer, unitId: scope.unitId, subjects: [scope.projectId, scope.id, basis.id], events: [legalBasisEvent(basis)] }
}

/** A bank sees a scope's taxes only on a recorded legal basis or the developer's consent: for one branch, or for every bank it is pushed to. */
export const recordLegalBasis = action({
  name: 'recordLegalBasis',
  ask: asksNobody,
  lock,
  rules: [documentNamed, datesInOrder],
  record,
})
