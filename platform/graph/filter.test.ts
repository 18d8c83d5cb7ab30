import { describe, expect, it } from '@jest/globals'
import { compileFilter, type FilterColumn } from './filter.js'

const COLUMNS: Readonly<Record<string, FilterColumn>> = {
  name: { sql: 'name', type: 'text' },
  amount: { sql: 'amount_fen', type: 'bigint' },
  project: { sql: 'project_id', type: 'uuid', within: (condition) => `id in (select record_id from link where ${condition})` },
}

describe('a list’s filter', () => {
  it('says all its conditions at once, each value as a parameter', () => {
    expect(compileFilter({ name: { contains: '5%_' }, amount: { gte: 100n } }, COLUMNS)).toEqual({
      key: 'name.contains,amount.gte',
      where: 'name like $1 and amount_fen >= $2::bigint',
      values: ['%5\\%\\_%', '100'],
    })
  })

  it('nests and, or and not, with one numbering; what is unknown is not excluded by not', () => {
    const { where, values } = compileFilter({ or: [{ name: { eq: '甲' } }, { amount: { lte: 5n } }], not: { name: { eq: '乙' } } }, COLUMNS)
    expect(where).toBe('((name = $1::text) or (amount_fen <= $2::bigint)) and not coalesce((name = $3::text), false)')
    expect(values).toEqual(['甲', '5', '乙'])
  })

  it('of an empty list of alternatives finds nothing, of an empty list of conditions everything', () => {
    expect(compileFilter({ or: [] }, COLUMNS).where).toBe('false')
    expect(compileFilter({ and: [] }, COLUMNS).where).toBe('true')
  })

  it('puts a condition where its column stands', () => {
    const id = '3f0f1a52-7a0b-4c57-8e0a-0f3f0a4e8d11'
    expect(compileFilter({ project: { eq: id } }, COLUMNS).where).toBe('id in (select record_id from link where project_id = $1::uuid)')
  })

  it('is refused beyond three levels or sixty conditions', () => {
    const deep = { not: { not: { not: { not: { name: { eq: 'x' } } } } } }
    expect(() => compileFilter(deep, COLUMNS)).toThrow('The filter is too large')
    const wide = { or: Array.from({ length: 61 }, () => ({ name: { eq: 'x' } })) }
    expect(() => compileFilter(wide, COLUMNS)).toThrow('The filter is too large')
  })
})
