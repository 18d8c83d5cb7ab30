import { describe, expect, it } from '@jest/globals'
import { implementedByMoney, type PaidOut } from './implemented.js'

const pushed = '2024-03-12'
const paid = (id: string, occurredOn: string, reverses: string | null = null): PaidOut => ({
  id,
  occurredOn,
  reverses: reverses === null ? null : { id: reverses },
})

describe('[L-45] 实施一批', () => {
  it.each<[string, readonly PaidOut[], boolean]>([
    ['nothing was lent', [], false],
    ['money came before the push', [paid('1', '2024-03-11')], false],
    ['money came after the day that is said', [paid('1', '2024-04-02')], false],
    ['what came was reversed', [paid('1', '2024-03-20'), paid('2', '2024-03-21', '1')], false],
    ['money came on the day of the push', [paid('1', '2024-03-12')], true],
    ['money came again after a reversal', [paid('1', '2024-03-20'), paid('2', '2024-03-21', '1'), paid('3', '2024-04-01')], true],
  ])('%s: implemented %#', (_, all, implemented) =>
    expect(implementedByMoney(all, pushed, '2024-04-01')?.code ?? null).toBe(implemented ? null : 'NOT_DISBURSED'),
  )
})
