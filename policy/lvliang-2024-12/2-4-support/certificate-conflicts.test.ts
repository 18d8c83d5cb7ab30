import { describe, expect, it } from '@jest/globals'
import { parseDate } from '../../../kernel/dates.js'
import { type Certified, certificateConflicts } from './certificate-conflicts.js'

const day = (text: string) => parseDate(text)!
const holder = '示例置业（吕梁）有限公司'
const issued = (kind: 'LAND_USE' | 'WORKS_PLANNING' | 'CONSTRUCTION', on: string) => ({ kind, number: `${kind} 1`, issuedOn: day(on), holder })
const sound: Certified = {
  certificates: [issued('LAND_USE', '2024-01-10'), issued('WORKS_PLANNING', '2024-02-10'), issued('CONSTRUCTION', '2024-03-10')],
  parcels: [{ location: '示例路', termEndsOn: day('2094-01-10') }],
  developerNames: ['示例新名置业有限公司', '示例置业(吕梁)有限公司'],
  presales: [{ number: '预1', issuedOn: day('2024-03-10') }],
  plannedCompletion: day('2027-09-30'),
  floorArea: 30_000_00n,
  approvedArea: 30_000_00n,
  maturity: day('2028-03-10'),
}
const found = (more: Partial<Certified>) =>
  certificateConflicts({ ...sound, ...more }).map(({ check, severity, record, says, against }) => [check, severity, record, says, against])

describe('[L-39] certificates of several agencies held against each other (domain §2.4)', () => {
  it('agree when they are one developer’s, in order, within what was approved: by a former name and on one day too', () => expect(found({})).toEqual([]))

  it.each<[string, Partial<Certified>, unknown[][]]>([
    ['a stranger holds the land', { developerNames: ['他人'] }, [['HOLDER_NOT_DEVELOPER', 'ERROR', 'LAND_USE 1', holder, '他人']]],
    [
      'presale before the construction permit',
      { presales: [{ number: '预1', issuedOn: day('2024-03-09') }] },
      [['PRESALE_BEFORE_CONSTRUCTION_PERMIT', 'ERROR', '预1', '2024-03-09', '2024-03-10']],
    ],
    [
      'presale before the works-planning permit too',
      { presales: [{ number: '预1', issuedOn: day('2024-02-09') }] },
      [
        ['PRESALE_BEFORE_CONSTRUCTION_PERMIT', 'ERROR', '预1', '2024-02-09', '2024-03-10'],
        ['PRESALE_BEFORE_LAND_OR_PLANNING', 'WARNING', '预1', '2024-02-09', '2024-02-10'],
      ],
    ],
    [
      'presale without a construction permit',
      { certificates: sound.certificates.slice(0, 2) },
      [['PRESALE_BEFORE_CONSTRUCTION_PERMIT', 'ERROR', '预1', '2024-03-10', null]],
    ],
    ['more is built than approved', { floorArea: 30_000_01n }, [['BUILT_ABOVE_APPROVED_AREA', 'WARNING', '', '30000.01', '30000.00']]],
    [
      'the land term ends with the works',
      { plannedCompletion: day('2094-01-10') },
      [['LAND_TERM_BEFORE_COMPLETION', 'WARNING', '示例路', '2094-01-10', '2094-01-10']],
    ],
    ['the land term ends before the loan', { maturity: day('2094-01-11') }, [['LAND_TERM_BEFORE_MATURITY', 'WARNING', '示例路', '2094-01-10', '2094-01-11']]],
    ['what is not known is held against nothing', { developerNames: [], plannedCompletion: null, maturity: null, approvedArea: null }, []],
  ])('%s', (_, more, expected) => expect(found(more)).toEqual(expected))
})
