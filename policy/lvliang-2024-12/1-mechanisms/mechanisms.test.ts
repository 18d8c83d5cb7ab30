import { describe, expect, it } from '@jest/globals'
import type { LocalDate } from '../../../kernel/dates.js'
import { calendarOf } from '../../../kernel/working-calendar.js'
import { mayBeSeated } from './appointment.js'
import { cityDeputies, cityLeader, cityLiaisons, cityMembers } from './city-seats.js'
import { emptySeats, seatsOf } from './composition.js'
import { countySeats } from './county-seats.js'
import { cityOfficeDirector, officeSits } from './office.js'
import { mechanismRegistered, withoutMechanism } from './registered.js'
import { reportedAtOnce } from './report-at-once.js'
import { NINE_AGENCIES, seat } from './seat.js'

const COUNTIES = ['离石区', '临县']

it('[L-02] a county has nine seats, a leader, a director and a contact', () => {
  const seats = countySeats()
  expect(seats.filter(({ role }) => role === 'MEMBER').map(({ agency }) => agency)).toEqual(NINE_AGENCIES)
  expect(seats.map(({ role }) => role).slice(0, 3)).toEqual(['LEADER', 'OFFICE_DIRECTOR', 'CONTACT'])
})

it('[L-02] the seats in which nobody sits are named, each by role, agency and county', () => {
  const held = countySeats().filter(({ agency }) => agency !== 'TAXATION')
  expect(emptySeats(countySeats(), held)).toEqual([seat('MEMBER', 'TAXATION')])
  expect(emptySeats(countySeats(), [seat('MEMBER', 'HOUSING', '离石区')])).toHaveLength(12)
})

it('[L-05] the city has one leader', () => expect(cityLeader()).toEqual([seat('LEADER')]))
it('[L-06] its deputies are the heads of 市住建局 and 金监分局', () => expect(cityDeputies().map(({ agency }) => agency)).toEqual(['HOUSING', 'NFRA']))

it('[L-07] its members are the nine agencies and a leader of each county’s government', () => {
  expect(cityMembers(COUNTIES).map(({ agency, county }) => agency ?? county)).toEqual([...NINE_AGENCIES, ...COUNTIES])
  expect(seatsOf('CITY', COUNTIES)).toHaveLength(1 + 2 + 11 + 1 + 9)
  expect(seatsOf('COUNTY', COUNTIES)).toEqual(countySeats())
})

it('[L-08] the city’s office sits in 市住建局, and so does its director; a county says where its own sits', () => {
  expect(officeSits('CITY', 'HOUSING')).toBeNull()
  expect(officeSits('CITY', 'NFRA')).toMatchObject({ code: 'OFFICE_NOT_IN_HOUSING' })
  expect(officeSits('COUNTY', 'FINANCIAL_AFFAIRS')).toBeNull()
  expect(cityOfficeDirector()).toEqual([seat('OFFICE_DIRECTOR', 'HOUSING')])
})

it('[L-47] each of the nine has a liaison', () => expect(cityLiaisons().map(({ agency }) => agency)).toEqual(NINE_AGENCIES))

describe('[L-05] [L-07] who is appointed', () => {
  it.each([
    ['takes a seat of the document', seat('MEMBER', 'TAXATION'), null],
    ['finds no seat that the document does not name', seat('DEPUTY_LEADER', 'TAXATION'), 'SEAT_NOT_IN_MECHANISM'],
    ['does not sit where somebody sits', seat('LEADER'), 'SEAT_TAKEN'],
  ])('%s', (_, wanted, code) => expect(mayBeSeated(wanted, seatsOf('CITY', COUNTIES), [seat('LEADER')])?.code ?? null).toBe(code))
})

it('[L-09] a unit without a registered mechanism neither proposes nor pushes, and is named', () => {
  expect(mechanismRegistered(true, 'scopeId')).toBeNull()
  expect(mechanismRegistered(false, 'scopeId')).toMatchObject({ code: 'MECHANISM_NOT_REGISTERED', field: 'scopeId' })
  expect(withoutMechanism([{ id: 'a' }, { id: 'b' }], new Set(['a']))).toEqual([{ id: 'b' }])
})

describe('[L-50] “第一时间”: a mechanism is reported at once', () => {
  // Friday 2024-03-01 to Friday 2024-03-08.
  const days = ['01', '02', '03', '04', '05', '06', '07', '08'].map((day): [string, boolean] => [`2024-03-${day}`, !['02', '03'].includes(day)])
  const calendar = calendarOf(new Map(days))
  const clock = (reportedOn: string | null, today = '2024-03-08') =>
    reportedAtOnce({ establishedOn: '2024-03-01' as LocalDate, reportedOn: reportedOn as LocalDate | null, today: today as LocalDate }, 3, calendar)
  it.each([
    ['the same day is in time', clock('2024-03-01'), { state: 'IN_TIME', workingDays: 0 }],
    ['three working days over a weekend are in time', clock('2024-03-06'), { state: 'IN_TIME', workingDays: 3 }],
    ['the fourth is late', clock('2024-03-07'), { state: 'LATE', workingDays: 4 }],
    ['not reported yet, it is waited for', clock(null, '2024-03-05'), { state: 'WAITING', workingDays: 2 }],
    ['not reported when the days are over, it is missing', clock(null), { state: 'MISSING', workingDays: 5 }],
    ['in a year that nobody published it is not known', clock('2025-01-01'), { state: 'UNKNOWN', workingDays: null }],
  ])('%s', (_, found, expected) => expect(found).toEqual(expected))
})
