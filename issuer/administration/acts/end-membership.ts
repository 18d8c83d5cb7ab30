import { type AdministrationAct, refused } from '../administer.js'
import { endNow, findManaged, isLastAdministrator, termFits } from '../memberships.js'
import { readInput } from '../read-input.js'
import { DATES_UNFIT, LAST_ADMINISTRATOR, MEMBERSHIP_UNKNOWN } from '../refusals.js'

/** Ends a membership at once, or at the end of a day to come. What ended does not come back: it is granted anew. */
export const endMembership: AdministrationAct = {
  name: 'endMembership',
  run: async ({ queryable, administrator }, input) => {
    const read = readInput(input)
    const [id, on] = [read.id('membership'), read.optionalDay('on')]
    const fault = read.fault()
    if (fault) return { refusal: fault }
    const ending = await findManaged(queryable, administrator, id)
    if (!ending) return refused(MEMBERSHIP_UNKNOWN, {}, 'membership')
    if (id === administrator.id && (await isLastAdministrator(queryable, administrator))) return refused(LAST_ADMINISTRATOR)
    if (on !== null && !(await termFits(queryable, { from: null, to: on }, ending.validTo))) return refused(DATES_UNFIT, {}, 'on')
    if (on === null) await endNow(queryable, id)
    else await queryable.query(`update issuer.membership set valid_to = ($2::date + 1)::timestamp at time zone 'Asia/Shanghai' where id = $1`, [id, on])
    return { answer: { membership: id }, subjects: [ending.person, id], audit: { on } }
  },
}
