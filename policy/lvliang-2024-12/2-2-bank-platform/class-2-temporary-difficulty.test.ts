import { describe, expect, it } from '@jest/globals'
import { measureGiven, restrictedBlindly, SUPPORT_MEASURES } from './class-2-temporary-difficulty.js'

describe('[L-20] 类2: a project in temporary difficulty', () => {
  it('is helped in one of three ways', () => {
    expect(measureGiven('TEMPORARILY_DISTRESSED', null)).toMatchObject({ code: 'SUPPORT_MEASURE_MISSING', field: 'measure' })
    for (const measure of SUPPORT_MEASURES) expect(measureGiven('TEMPORARILY_DISTRESSED', measure)).toBeNull()
    expect([measureGiven('NORMAL', null), measureGiven('SERIOUS_VIOLATION', null)]).toEqual([null, null])
  })

  it('is not squeezed without a word why', () => expect([null, '', ' \n', '抵押物灭失'].map(restrictedBlindly)).toEqual([true, true, true, false]))
})
