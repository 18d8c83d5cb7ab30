import { accountByLogin } from '../../accounts/account.js'
import { resetFactors } from '../../accounts/reset.js'
import { type AdministrationAct, refused } from '../administer.js'
import { readInput } from '../read-input.js'
import { NOT_FOR_ONESELF, PERSON_UNKNOWN, SERVES_ELSEWHERE } from '../refusals.js'
import { servingAs } from './serving.js'

/**
 * For a forgotten password or a lost phone. Whoever gets the code becomes the person everywhere: so only for people all of whose
 * memberships the administrator administers; nobody reaches another agency's rights through a reset.
 */
export const resetAccount: AdministrationAct = {
  name: 'resetAccount',
  run: async ({ queryable, sealingKey, administrator }, input) => {
    const read = readInput(input)
    const login = read.name('login', 63)
    const fault = read.fault()
    if (fault) return { refusal: fault }
    const account = await accountByLogin(queryable, login.toLowerCase())
    const own = account ? await servingAs(queryable, administrator, account.person) : []
    if (!account || !own.some(Boolean)) return refused(PERSON_UNKNOWN, { login }, 'login')
    if (account.person === administrator.person) return refused(NOT_FOR_ONESELF)
    if (!own.every(Boolean)) return refused(SERVES_ELSEWHERE)
    const activation = await resetFactors(queryable, sealingKey, account.person)
    return { answer: { person: account.person, activation }, subjects: [account.person] }
  },
}
