import { type LawIndex, lawIndex } from '../law-index.js'
import { versionInForce } from '../validity.js'
import { WUYANG_2015_37 } from './validity.js'

/** 舞政〔2015〕37号, in force 2015-10-14 to 2017-10-14: clause → rule, in the law's order. A clause that is missing here is not a pure rule of this folder. */
export const WUYANG_INDEX: LawIndex = lawIndex(WUYANG_2015_37, [
  { clause: '舞阳 第三十二条', number: 'W-75', zh: '自印发之日起施行，有效期两年：以事件发生当日为准', rules: [versionInForce] },
])
