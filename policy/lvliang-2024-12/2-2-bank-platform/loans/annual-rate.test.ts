import { expect, it } from '@jest/globals'
import { rateOfPercent } from './annual-rate.js'

it('[L-20] a rate is a whole number of millionths, or nothing', () => {
  expect([rateOfPercent('3.45'), rateOfPercent('4')]).toEqual([34_500n, 40_000n])
  expect([rateOfPercent('3.45%'), rateOfPercent('1e-2'), rateOfPercent('3.12345')]).toEqual([null, null, null])
})
