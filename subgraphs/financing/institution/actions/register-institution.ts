import { foldWidth, normaliseCode } from '../../../../kernel/identifiers/normalise.js'
import { refuse } from '../../../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts, refused } from '../../../../platform/action/action.js'
import { FORBIDDEN, NOT_FOUND } from '../../../../platform/action/refusals.js'
import { reportedBy } from '../../../../platform/database/fact-entity.js'
import type { Em } from '../../../../platform/database/orm.js'
import { readBack } from '../../../../platform/graph/reads.js'
import { InstitutionEntity } from '../institution.entity.js'
import { INSTITUTION_TABLE, type InstitutionRow } from '../institution.reads.js'
import { cnapsSound, INSTITUTION_PARENT, usccSound } from '../institution-refusals.js'

interface Input extends ActionInput {
  readonly id?: string | null
  readonly parentId?: string | null
  readonly name: string
  readonly kind: string
  readonly cnapsCode?: string | null
  readonly cnapsSince?: string | null
  readonly uscc?: string | null
  readonly seesBranches: boolean
}

type Known = Facts<Input, null, Record<string, never>>

async function lock(em: Em, { parentId }: Input): Promise<Record<string, never> | ReturnType<typeof refused>> {
  if (!parentId) return {}
  const [parent] = await em.execute<{ id: string }[]>('select id from institution where id = ?', [parentId])
  return parent ? {} : refused(refuse(NOT_FOUND, {}, 'parentId'))
}

const hasUnit = ({ actor }: Known) => (actor.unit === null ? refuse(FORBIDDEN) : null)
const codeSound = ({ input }: Known) => cnapsSound(input.cnapsCode ?? null)
const creditCodeSound = ({ input }: Known) => usccSound(input.uscc ?? null)
const parentFits = ({ input }: Known) => ((input.kind === 'BRANCH') === Boolean(input.parentId) ? null : refuse(INSTITUTION_PARENT, {}, 'parentId'))

async function record(em: Em, { input, actor, today }: Known) {
  const unitId = actor.unit ?? ''
  const institution = em.create(InstitutionEntity, {
    id: input.id ?? crypto.randomUUID(),
    unitId,
    parentId: input.parentId ?? null,
    name: foldWidth(input.name),
    kind: input.kind,
    cnapsCode: input.cnapsCode ? normaliseCode(input.cnapsCode) : null,
    cnapsSince: input.cnapsCode ? (input.cnapsSince ?? today) : null,
    uscc: input.uscc ? normaliseCode(input.uscc) : null,
    seesBranches: input.seesBranches,
    version: 1,
    ...reportedBy(actor),
  })
  const answer = await readBack<InstitutionRow>(em.persist(institution), INSTITUTION_TABLE, institution.id)
  const { id, version, name, parentId, cnapsCode, seesBranches } = institution
  const body = { parent_id: parentId ?? null, name, cnaps_code: cnapsCode ?? null, sees_branches: seesBranches }
  const event = { topic: 'institution', key: id, version, reference: true, unitId, body }
  return { answer, unitId, subjects: [id], events: [event] }
}

/** A bank's legal entity or a branch of it: pushes go to branches, and which of its superiors see them is part of the record. */
export const registerInstitution = action({
  name: 'registerInstitution',
  ask: asksNobody,
  lock,
  rules: [hasUnit, parentFits, codeSound, creditCodeSound],
  record,
})
