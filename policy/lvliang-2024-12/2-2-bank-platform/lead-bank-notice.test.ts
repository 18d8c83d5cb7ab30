import { expect, it } from '@jest/globals'
import { parseDate } from '../../../kernel/dates.js'
import { leadBankOnly } from './lead-bank-notice.js'

const day = (text: string) => parseDate(text)!
const appointments = [
  { bankId: 'A', startsOn: day('2026-01-01'), endsOn: day('2026-06-30') },
  { bankId: 'B', startsOn: day('2026-06-30'), endsOn: null },
]

it.each([
  ['A', '2026-06-30', null],
  ['A', '2026-07-01', 'NOT_LEAD_BANK'],
  ['B', '2026-06-29', 'NOT_LEAD_BANK'],
  ['B', '2026-11-23', null],
  [null, '2026-11-23', 'NOT_LEAD_BANK'],
])('[L-22] a notice of %s on %s: %s', (bank, on, code) => expect(leadBankOnly(bank, appointments, day(on))?.code ?? null).toBe(code))
