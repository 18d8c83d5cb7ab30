import { describe, expect, it } from '@jest/globals'
import { LVLIANG_INDEX } from '../../policy/lvliang-2024-12/index.js'
import { unnoticed, withoutRule } from './mutants.js'
import { ruleFiles } from './rule-files.js'

describe('a rule that is taken out', () => {
  it('is missed by the tests of its law, each of them', async () => {
    expect(await unnoticed(ruleFiles('lvliang-2024-12', LVLIANG_INDEX))).toEqual([])
  }, 180_000)

  it('is not taken out where it is not declared: the check then fails instead of passing', () => {
    expect(() => withoutRule('export function another() {}', 'divertedFundsRecovered')).toThrow('not declared')
  })
})
