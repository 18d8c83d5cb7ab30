import { describe, expect, it } from '@jest/globals'
import type { Register, RegisterRow } from '../../platform/register/register.js'
import { clashesOf, flawsOf, foundIn, refusedField } from './registers.js'

/** By register and finding: changes to the row that the template shows as its example. */
type BadRows = Readonly<Record<string, Readonly<Record<string, RegisterRow>>>>

/** Needs a code whose check character is right and whose organisation part is wrong: tried where the check is. */
const ELSEWHERE = 'USCC_UNUSUAL'

/** A slice's definitions: consistent in themselves, every rule of consistency tried on a bad row, and the example as the good one. */
export function describeRegisters(
  title: string,
  registers: readonly Register[],
  bad: BadRows,
  refused: readonly (readonly [type: string, changes: RegisterRow, field: string])[],
): void {
  const rules = registers.flatMap((register) => (register.findings ?? []).map(({ finding }) => ({ register, finding })))

  describe(title, () => {
    it('are consistent: keys and orders exist, headers and names are unique, and no example breaks a rule', () => {
      expect(registers.flatMap(flawsOf)).toEqual([])
      expect(clashesOf(registers)).toEqual([])
    })

    it('have every rule of consistency tried below, and no other', () => {
      const tried = Object.entries(bad).flatMap(([type, cases]) => Object.keys(cases).map((code) => `${type} ${code}`))
      const declared = rules.map(({ register, finding }) => `${register.type} ${finding.code}`)
      expect(tried.sort()).toEqual(declared.filter((rule) => !rule.endsWith(ELSEWHERE)).sort())
    })

    const cases = rules.flatMap(({ register, finding }) => {
      const changes = bad[register.type]?.[finding.code]
      return changes ? [{ name: `[${finding.rule ?? register.rule}] ${register.type}: ${finding.en.title}`, register, finding, changes }] : []
    })
    it.each(cases)('find $name', ({ register, finding, changes }) => {
      const found = foundIn(register, changes).find(({ finding: { code } }) => code === finding.code)
      const placeholders = [...`${finding.zh.detail}${finding.en.detail}`.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')
      expect(found).toBeDefined()
      expect(placeholders.filter((name) => !found?.parameters[name])).toEqual([])
    })

    it.each(refused)('keep out what cannot be: %s with %j', (type, changes, field) => {
      const register = registers.find((one) => one.type === type)
      expect(register && refusedField(register, changes)).toBe(field)
    })
  })
}
