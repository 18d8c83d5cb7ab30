import type { Agency } from '../../../kernel/actor.js'

export type MechanismLevel = 'CITY' | 'COUNTY'

/** LEADER 组长, DEPUTY_LEADER 副组长, MEMBER 成员, OFFICE_DIRECTOR 办公室主任, LIAISON 联络员 (附件1), CONTACT 联络人 (附件2). */
export type SeatRole = 'LEADER' | 'DEPUTY_LEADER' | 'MEMBER' | 'OFFICE_DIRECTOR' | 'LIAISON' | 'CONTACT'

/** A place in a mechanism: an agency's, a county government's, or nobody's in particular. */
export interface Seat {
  readonly role: SeatRole
  readonly agency: Agency | null
  /** Whose government sends its responsible leader: the id of the county's unit. */
  readonly county: string | null
}

export const seat = (role: SeatRole, agency: Agency | null = null, county: string | null = null): Seat => Object.freeze({ role, agency, county })

/** The nine that issued the document and sit in each mechanism, in its order (L-01, L-02). */
export const NINE_AGENCIES: readonly Agency[] = [
  'HOUSING',
  'NFRA',
  'DEVELOPMENT_REFORM',
  'NATURAL_RESOURCES',
  'MARKET_REGULATION',
  'ADMIN_APPROVAL',
  'FINANCIAL_AFFAIRS',
  'CENTRAL_BANK',
  'TAXATION',
]

export const sameSeat = (a: Seat, b: Seat): boolean => a.role === b.role && a.agency === b.agency && a.county === b.county
