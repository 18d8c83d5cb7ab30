import { type AdministrationAct, refused } from '../administer.js'
import { endNow, findManaged, insertMembership } from '../memberships.js'
import { readInput } from '../read-input.js'
import { MEMBERSHIP_UNKNOWN, NO_DEPUTY, PERSON_UNKNOWN } from '../refusals.js'
import { findGrantee } from './find-grantee.js'

/** One step: the old membership ends with all its tokens, the successor's begins, with the same post, place, role and end. */
export const handOver: AdministrationAct = {
  name: 'handOver',
  run: async ({ queryable, administrator }, input) => {
    const read = readInput(input)
    const [id, login] = [read.id('membership'), read.name('login', 63)]
    const fault = read.fault()
    if (fault) return { refusal: fault }
    const old = await findManaged(queryable, administrator, id)
    if (!old) return refused(MEMBERSHIP_UNKNOWN, {}, 'membership')
    if (old.role === 'SYSTEM' || old.deputyOf) return refused(NO_DEPUTY, {}, 'membership')
    const successor = await findGrantee(queryable, administrator, login)
    if ('refusal' in successor) return successor
    if (successor.person === old.person) return refused(PERSON_UNKNOWN, { login }, 'login')
    const { post, role, unit, institution, validTo } = old
    const membership = await insertMembership(
      queryable,
      administrator,
      { person: successor.person, label: successor.label, post, role, unit, institution },
      { from: null, to: null },
    )
    if (validTo) await queryable.query('update issuer.membership set valid_to = $2 where id = $1', [membership, validTo])
    await endNow(queryable, id)
    return { answer: { person: successor.person, membership }, subjects: [old.person, id, successor.person, membership], audit: { role } }
  },
}
