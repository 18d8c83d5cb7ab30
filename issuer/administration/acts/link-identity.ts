import { type AdministrationAct, refused } from '../administer.js'
import { findManaged } from '../memberships.js'
import { readInput } from '../read-input.js'
import { MEMBERSHIP_UNKNOWN, NOT_FOR_ONESELF } from '../refusals.js'

const ISSUER = /^https?:\/\/[^\s]{1,200}$/
const SUBJECT = /^[^\p{Cc}\p{Cf}]{1,255}$/u

/** Says that an external issuer's subject acts as this membership: the rights stay ours, the other side only proves who it is. */
export const linkIdentity: AdministrationAct = {
  name: 'linkIdentity',
  run: async ({ queryable, administrator }, input) => {
    const read = readInput(input)
    const [id, issuer, subject] = [read.id('membership'), read.matching('issuer', ISSUER), read.matching('subject', SUBJECT)]
    const fault = read.fault()
    if (fault) return { refusal: fault }
    const membership = await findManaged(queryable, administrator, id)
    if (!membership) return refused(MEMBERSHIP_UNKNOWN, {}, 'membership')
    if (membership.person === administrator.person) return refused(NOT_FOR_ONESELF)
    // One subject, one membership: a link that points elsewhere is somebody else's to undo, unless it ended.
    const { rowCount } = await queryable.query(
      `insert into issuer.external_identity as e (issuer, subject, membership) values ($1, $2, $3)
       on conflict (issuer, subject) do update set membership = excluded.membership
       where e.membership in (select id from issuer.membership where valid_to <= clock_timestamp())`,
      [issuer, subject, id],
    )
    return rowCount === 1 ? { answer: { membership: id }, subjects: [membership.person, id], audit: { issuer } } : refused(MEMBERSHIP_UNKNOWN, {}, 'subject')
  },
}
