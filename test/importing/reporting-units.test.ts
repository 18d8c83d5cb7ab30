import { describe, expect, it } from '@jest/globals'
import type { RowOutcome } from '../../platform/importing/row-spec.js'
import { type ReportingUnitRow, reportingUnits } from '../../subgraphs/coordination/import/reporting-units.spec.js'
import { SYNTHETIC_UNITS, UNIT_COLUMNS } from '../support/synthetic-register.js'

const read = (cells: readonly string[]): RowOutcome<ReportingUnitRow> => reportingUnits.read((header) => cells[UNIT_COLUMNS.indexOf(header)] ?? '')
const district = (...changed: readonly [string, string][]): RowOutcome<ReportingUnitRow> =>
  read(SYNTHETIC_UNITS[1]!.map((cell, place) => changed.find(([name]) => name === UNIT_COLUMNS[place])?.[1] ?? cell))

describe('reporting units of another city', () => {
  it('are read with kind, superior, code, other names and validity', () => {
    expect(SYNTHETIC_UNITS.map(read).map(({ kind }) => kind)).toEqual(['record', 'record', 'record', 'record'])
    expect(district()).toMatchObject({
      value: {
        name: '样本东区',
        kind: 'DISTRICT',
        parentName: '样本市',
        divisionCode: '519902',
        aliases: ['东区', '样本东'],
        validFrom: '2020-01-01',
        validTo: null,
      },
    })
  })
  it('a zone reports and has no code (domain §1.2)', () => expect(read(SYNTHETIC_UNITS[3]!)).toMatchObject({ value: { kind: 'ZONE', divisionCode: null } }))
  it('whose kind is not what the code says are taken and marked', () =>
    expect(district(['单位类别', '县'])).toMatchObject({ kind: 'record', specials: ['KIND_UNLIKE_CODE'] }))
  it.each<[string, string, string]>([
    ['单位类别', '街道', 'REPORTING_UNIT_KIND'],
    ['行政区划代码', '510101', 'REPORTING_UNIT_CODE'],
    ['行政区划代码', '51010', 'REPORTING_UNIT_CODE'],
    ['有效至', '2019-12-31', 'REPORTING_UNIT_DATES'],
    ['上级单位', '样本东区', 'REPORTING_UNIT_OWN_PARENT'],
    ['单位名称', '', 'IMPORT_CELL_EMPTY'],
    ['有效自', '', 'IMPORT_CELL_EMPTY'],
  ])('with %s %j are refused', (column, cell, code) => {
    expect(district([column, cell])).toMatchObject({ kind: 'refused', problems: [{ code, field: column }] })
  })
})
