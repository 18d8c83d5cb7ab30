import { describe, expect, it } from '@jest/globals'
import type { LocalDate } from '../../../kernel/dates.js'
import { type WatchFact, type WatchReasonKind, watchReasons } from './watch-list.js'

const TODAY = '2026-11-23' as LocalDate
const fact = (kind: WatchReasonKind, from: string, until: string | null = null, recordId = 'a'): WatchFact => ({
  ...{ kind, recordType: 'X', recordId, from: from as LocalDate, until: until as LocalDate | null },
})
const found = (...facts: WatchFact[]) => watchReasons(facts, TODAY).map(({ kind, days }) => [kind, days])

describe('[L-54] the watch list', () => {
  it.each([
    ['takes up works that stand still, from the first day', fact('CONSTRUCTION_STOPPED', '2026-11-23'), [['CONSTRUCTION_STOPPED', 0]]],
    ['leaves out works that were resumed', fact('CONSTRUCTION_STOPPED', '2026-01-01', '2026-11-23'), []],
    ['takes up a delivery from the day after it was promised', fact('DELIVERY_OVERDUE', '2026-11-22'), [['DELIVERY_OVERDUE', 1]]],
    ['leaves out a delivery that is due today', fact('DELIVERY_OVERDUE', '2026-11-23'), []],
    ['leaves out homes that were delivered late', fact('DELIVERY_OVERDUE', '2026-06-30', '2026-09-30'), []],
    ['takes up a risk of the buyers until it is settled', fact('BUYER_RIGHTS_RISK', '2026-11-13'), [['BUYER_RIGHTS_RISK', 10]]],
    ['leaves out a risk that was settled', fact('BUYER_RIGHTS_RISK', '2026-11-13', '2026-11-20'), []],
  ])('%s', (_, one, expected) => expect(found(one)).toEqual(expected))

  it('names every reason, the longest first', () =>
    expect(found(fact('BUYER_RIGHTS_RISK', '2026-11-20'), fact('CONSTRUCTION_STOPPED', '2026-11-03', null, 'b'))).toEqual([
      ['CONSTRUCTION_STOPPED', 20],
      ['BUYER_RIGHTS_RISK', 3],
    ]))
})
