import { NINE_AGENCIES, type Seat, seat } from './seat.js'

/** 吕梁 主送 (L-02), 附件2 (L-56): a county's nine seats, and who is named when it reports that it was set up. */
export const countySeats = (): readonly Seat[] => [
  seat('LEADER'),
  seat('OFFICE_DIRECTOR'),
  seat('CONTACT'),
  ...NINE_AGENCIES.map((agency) => seat('MEMBER', agency)),
]
