import { expect, it } from '@jest/globals'
import { decided } from './decided.js'

const usual = { setting: 'DAYS', value: 3, since: '2026-11-23', source: '默认' }
const set = (unitId: string, value: string, effectiveFrom: string, name = 'DAYS') => ({ unitId, name, value, effectiveFrom, basis: `${unitId}规定` })

it('[L-04] a figure that the text leaves open is the unit’s own, else its superior’s, else the hub’s default, and says so', () => {
  expect(decided([], usual, '2026-11-23')).toEqual(usual)
  expect(decided([set('县', '2', '2026-01-01'), set('市', '5', '2025-01-01')], usual, '2026-11-23')).toEqual({
    setting: 'DAYS',
    value: 2,
    since: '2026-01-01',
    source: '县规定',
  })
  expect(decided([set('县', '2', '2027-01-01'), set('市', '5', '2025-01-01')], usual, '2026-11-23')).toMatchObject({ value: 5, source: '市规定' })
  expect(decided([set('县', '很快', '2026-01-01'), set('县', '9', '2026-01-01', 'OTHER')], usual, '2026-11-23')).toEqual(usual)
})
