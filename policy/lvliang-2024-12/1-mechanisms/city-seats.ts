import { NINE_AGENCIES, type Seat, seat } from './seat.js'

/** 吕梁 一 (L-05): one leader, the deputy mayor in charge of housing. */
export const cityLeader = (): readonly Seat[] => [seat('LEADER')]

/** 吕梁 一 (L-06): two deputies, the heads of 市住建局 and of the regulator's branch. */
export const cityDeputies = (): readonly Seat[] => [seat('DEPUTY_LEADER', 'HOUSING'), seat('DEPUTY_LEADER', 'NFRA')]

/** 吕梁 一 (L-07): the nine agencies, and of each county's government the leader in charge. */
export const cityMembers = (counties: readonly string[]): readonly Seat[] => [
  ...NINE_AGENCIES.map((agency) => seat('MEMBER', agency)),
  ...counties.map((county) => seat('MEMBER', null, county)),
]

/** 吕梁 三(二), 附件1 (L-47): each of the nine names a section head as its liaison. */
export const cityLiaisons = (): readonly Seat[] => NINE_AGENCIES.map((agency) => seat('LIAISON', agency))
