import { describe, expect, it } from '@jest/globals'
import { issuerOf, mayIssue } from './four-certificates.js'

describe('[L-39] who issues the four certificates', () => {
  it.each([
    ['NATURAL_RESOURCES', 'LAND_USE', true],
    ['NATURAL_RESOURCES', 'WORKS_PLANNING', true],
    ['NATURAL_RESOURCES', 'CONSTRUCTION', false],
    ['HOUSING', 'CONSTRUCTION', true],
    ['HOUSING', 'LAND_PLANNING', false],
    ['ADMIN_APPROVAL', 'LAND_USE', true],
    ['ADMIN_APPROVAL', 'CONSTRUCTION', true],
    ['TAXATION', 'CONSTRUCTION', false],
    [null, 'CONSTRUCTION', false],
  ] as const)('%s issues %s: %s', (agency, kind, may) => expect(mayIssue(agency, kind)).toBe(may))

  it('is the usual agency unless the county names another that may', () => {
    expect(issuerOf('CONSTRUCTION', undefined)).toBe('HOUSING')
    expect(issuerOf('CONSTRUCTION', 'ADMIN_APPROVAL')).toBe('ADMIN_APPROVAL')
    expect(issuerOf('CONSTRUCTION', 'TAXATION')).toBe('HOUSING')
  })
})
