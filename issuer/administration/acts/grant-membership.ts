import { type AdministrationAct, refused } from '../administer.js'
import { insertMembership, termFits } from '../memberships.js'
import { readInput } from '../read-input.js'
import { DATES_UNFIT, PLACE_OUTSIDE } from '../refusals.js'
import { PERSONS_ROLES } from './add-person.js'
import { findGrantee } from './find-grantee.js'
import { placeOf } from './place-of.js'

/** A further post for somebody who has an account, also one of another agency. */
export const grantMembership: AdministrationAct = {
  name: 'grantMembership',
  run: async ({ queryable, administrator }, input) => {
    const read = readInput(input)
    const [login, post, role] = [read.name('login', 63), read.name('post', 60), read.oneOf('role', PERSONS_ROLES)]
    const term = { from: read.optionalDay('from'), to: read.optionalDay('to') }
    const place = await placeOf(queryable, administrator, read)
    const fault = read.fault()
    if (fault || role === '') return fault ? { refusal: fault } : refused(PLACE_OUTSIDE)
    if (!place) return refused(PLACE_OUTSIDE, {}, 'place')
    if (!(await termFits(queryable, term))) return refused(DATES_UNFIT, {}, 'to')
    const grantee = await findGrantee(queryable, administrator, login)
    if ('refusal' in grantee) return grantee
    const { person, label } = grantee
    const membership = await insertMembership(queryable, administrator, { person, label, post, role, ...place }, term)
    return { answer: { person, membership }, subjects: [person, membership], audit: { role, ...place, ...term } }
  },
}
