import { randomUUID } from 'node:crypto'
import { addAccount, LOGIN } from '../../accounts/account.js'
import { issueActivation } from '../../accounts/activation.js'
import { type AdministrationAct, refused } from '../administer.js'
import { insertMembership, termFits } from '../memberships.js'
import { readInput } from '../read-input.js'
import { DATES_UNFIT, LOGIN_TAKEN, PLACE_OUTSIDE } from '../refusals.js'
import { placeOf } from './place-of.js'

/** What a person can be; a machine is registered with its key instead. */
export const PERSONS_ROLES = ['CLERK', 'REVIEWER', 'LEADER', 'ADMINISTRATOR'] as const

/** A new person with a first membership, and the code with which he activates his account. */
export const addPerson: AdministrationAct = {
  name: 'addPerson',
  run: async ({ queryable, sealingKey, administrator }, input) => {
    const read = readInput(input)
    const [login, label, post] = [read.matching('login', LOGIN), read.name('label', 60), read.name('post', 60)]
    const [role, term] = [read.oneOf('role', PERSONS_ROLES), { from: read.optionalDay('from'), to: read.optionalDay('to') }]
    const place = await placeOf(queryable, administrator, read)
    const fault = read.fault()
    if (fault || role === '') return fault ? { refusal: fault } : refused(PLACE_OUTSIDE)
    if (!place) return refused(PLACE_OUTSIDE, {}, 'place')
    if (!(await termFits(queryable, term))) return refused(DATES_UNFIT, {}, 'to')
    const person = randomUUID()
    if (!(await addAccount(queryable, { person, login, label }))) return refused(LOGIN_TAKEN, { login }, 'login')
    const membership = await insertMembership(queryable, administrator, { person, label, post, role, ...place }, term)
    const activation = await issueActivation(queryable, sealingKey, person)
    return { answer: { person, membership, activation }, subjects: [person, membership], audit: { role, ...place, ...term } }
  },
}
