import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { buildSchema, isObjectType } from 'graphql'
import { PROJECT_ROOT } from '../../platform/root.js'
import { LVLIANG_DEMANDS } from '../../policy/lvliang-2024-12/catalogue.js'
import { LVLIANG_INDEX } from '../../policy/lvliang-2024-12/index.js'
import { clauseTable, coverageOf, coverageText } from './coverage.js'

const read = (path: string): string => readFileSync(join(PROJECT_ROOT, path), 'utf8')

describe('the policy, clause by clause', () => {
  it('names every demand L-01 … L-56 once, in order, and every rule of the index belongs to one', () => {
    const numbers = LVLIANG_DEMANDS.map(({ number }) => number)
    expect(numbers).toEqual(Array.from({ length: 56 }, (_, n) => `L-${String(n + 1).padStart(2, '0')}`))
    expect(LVLIANG_INDEX.rules.map(({ number }) => number).filter((number) => !numbers.includes(number))).toEqual([])
  })

  it('has a test whose title names it, for every demand', () => {
    expect(coverageOf().filter(({ tests }) => tests.length === 0)).toEqual([])
  })

  it('leads to the graph for every demand, and to nothing that is not there', () => {
    const schema = buildSchema(read('schema/api.graphql'), { assumeValidSDL: true })
    const exists = (coordinate: string): boolean => {
      const [type = '', field = ''] = coordinate.split('.')
      const found = schema.getType(type)
      return isObjectType(found) && field in found.getFields()
    }
    expect(LVLIANG_DEMANDS.filter(({ graph }) => graph.length === 0).map(({ number }) => number)).toEqual([])
    expect(LVLIANG_DEMANDS.flatMap(({ graph }) => graph).filter((coordinate) => !exists(coordinate))).toEqual([])
  })

  it('is written down as it is; `npm run coverage` writes it anew', () => {
    expect(read('test/policy-coverage.md')).toBe(coverageText())
    expect(read('README.md').split('<!-- clauses -->\n')[1]?.split('<!-- /clauses -->')[0]?.trim().split('\n')).toEqual(clauseTable())
  })
})
