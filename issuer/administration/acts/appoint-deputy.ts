import { type AdministrationAct, refused } from '../administer.js'
import { findManaged, insertMembership, termFits } from '../memberships.js'
import { readInput } from '../read-input.js'
import { DATES_UNFIT, MEMBERSHIP_UNKNOWN, NO_DEPUTY } from '../refusals.js'
import { findGrantee } from './find-grantee.js'
import { servingAs } from './serving.js'

/**
 * 代理: somebody of the same agency acts for another from–to, with that one's rights less administration and less appointing deputies.
 * The deputy stays himself: separation of duties compares persons, and his reviews carry the post with （代理）.
 */
export const appointDeputy: AdministrationAct = {
  name: 'appointDeputy',
  run: async ({ queryable, administrator }, input) => {
    const read = readInput(input)
    const [id, login, term] = [read.id('membership'), read.name('login', 63), { from: read.optionalDay('from'), to: read.day('to') }]
    const fault = read.fault()
    if (fault) return { refusal: fault }
    const absent = await findManaged(queryable, administrator, id)
    if (!absent) return refused(MEMBERSHIP_UNKNOWN, {}, 'membership')
    const deputy = await findGrantee(queryable, administrator, login)
    if ('refusal' in deputy) return deputy
    const own = await servingAs(queryable, administrator, deputy.person)
    if (!own.some((one) => one !== null && one.deputyOf === null)) return refused(NO_DEPUTY, {}, 'login')
    if (absent.role === 'ADMINISTRATOR' || absent.role === 'SYSTEM' || absent.deputyOf || deputy.person === absent.person) return refused(NO_DEPUTY)
    if (!(await termFits(queryable, term, absent.validTo))) return refused(DATES_UNFIT, {}, 'to')
    const { role, unit, institution } = absent
    const grant = { person: deputy.person, label: deputy.label, post: `${absent.post}（代理）`, role, unit, institution, deputyOf: id }
    const membership = await insertMembership(queryable, administrator, grant, term)
    return { answer: { person: deputy.person, membership }, subjects: [deputy.person, membership, absent.person, id], audit: { ...term } }
  },
}
