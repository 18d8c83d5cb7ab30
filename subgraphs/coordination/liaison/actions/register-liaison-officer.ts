import { refuse } from '../../../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts, refused } from '../../../../platform/action/action.js'
import { NOT_FOUND } from '../../../../platform/action/refusals.js'
import { reportedBy } from '../../../../platform/database/fact-entity.js'
import type { Em } from '../../../../platform/database/orm.js'
import { readBack } from '../../../../platform/graph/reads.js'
import type { PersonalDataKeys } from '../../../../platform/personal-data/keys.js'
import { type PersonalData, sealPerson } from '../../../../platform/personal-data/person.js'
import { storePerson } from '../../../../platform/personal-data/store.js'
import { findUnit } from '../../unit/find-unit.js'
import { LiaisonEntity } from '../liaison.entity.js'
import { LIAISON_TABLE, type LiaisonRow } from '../liaison.reads.js'

/** What the action is given, and what is hashed, stored and audited of it: of the person only a keyed digest. */
export interface RegisterLiaison extends ActionInput {
  readonly unitId: string
  readonly seat: string
  readonly post: string
  readonly since: string
  readonly personDigest: string
}

type Known = Facts<RegisterLiaison, null, Record<string, never>>

async function lock(em: Em, { unitId }: RegisterLiaison): Promise<Record<string, never> | ReturnType<typeof refused>> {
  return (await findUnit(em, unitId)) ? {} : refused(refuse(NOT_FOUND, {}, 'unitId'))
}

/**
 * 吕梁 三(二), 附件1 (L-47, L-55): who answers for a member of the mechanism. Name and number pass by the action's input, which is
 * hashed for ever: they reach the database sealed, or not at all.
 */
export const registerLiaisonOfficer = (keys: PersonalDataKeys, person: PersonalData) =>
  action({
    name: 'registerLiaisonOfficer',
    ask: asksNobody,
    lock,
    rules: [],
    record: async (em: Em, { input, actor }: Known) => {
      const personId = crypto.randomUUID()
      await storePerson(em, personId, input.unitId, sealPerson(keys, personId, person))
      const officer = em.create(LiaisonEntity, {
        id: crypto.randomUUID(),
        unitId: input.unitId,
        seat: input.seat,
        post: input.post,
        personId,
        since: input.since,
        version: 1,
        ...reportedBy(actor),
      })
      const answer = await readBack<LiaisonRow>(em.persist(officer), LIAISON_TABLE, officer.id)
      return { answer, unitId: input.unitId, subjects: [officer.id, personId], events: [] }
    },
  })
