import { describe, expect, it } from '@jest/globals'
import { classificationFloor, classNoBetterThanFloor } from './five-tier.js'

describe('[L-20] 五级分类: the floor by days overdue (domain §5.6)', () => {
  it.each([
    [0, 'PASS'],
    [1, 'SPECIAL_MENTION'],
    [90, 'SPECIAL_MENTION'],
    [91, 'SUBSTANDARD'],
    [270, 'SUBSTANDARD'],
    [271, 'DOUBTFUL'],
    [360, 'DOUBTFUL'],
    [361, 'LOSS'],
  ])('%s days: %s', (days, floor) => expect(classificationFloor({ days })).toBe(floor))

  it('passes over what is only technical, up to 90 days', () => {
    expect(classificationFloor({ days: 3, technical: true })).toBe('PASS')
    expect(classificationFloor({ days: 91, technical: true })).toBe('SUBSTANDARD')
  })

  it('lets a bank be worse, never better', () => {
    expect(classNoBetterThanFloor('LOSS', { days: 0 })).toBeNull()
    expect(classNoBetterThanFloor('SUBSTANDARD', { days: 91 })).toBeNull()
    expect(classNoBetterThanFloor('SPECIAL_MENTION', { days: 91 })).toMatchObject({ code: 'LOAN_CLASS_ABOVE_FLOOR', parameters: { floor: 'SUBSTANDARD' } })
  })
})
