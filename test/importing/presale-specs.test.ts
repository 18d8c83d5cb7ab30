import { describe, expect, it } from '@jest/globals'
import type { RowOutcome, RowSpec } from '../../platform/importing/row-spec.js'
import { presaleBuildings } from '../../subgraphs/projects/import/presale-buildings.spec.js'
import { type PresalePermitRow, presalePermits } from '../../subgraphs/projects/import/presale-permits.spec.js'
import { BUILDING_COLUMNS, dirtyPermit, PERMIT_COLUMNS, PERMIT_DIRT, permitNumber } from '../support/synthetic-register.js'

const readUnder = <T>(spec: RowSpec<T>, columns: readonly string[], cells: readonly string[]): RowOutcome<T> =>
  spec.read((header) => cells[columns.indexOf(header)] ?? '')

const permit = (cells: Readonly<Record<string, string>>): RowOutcome<PresalePermitRow> => readUnder(presalePermits, PERMIT_COLUMNS, dirtyPermit(1, { cells }))

const recordOf = <T>(outcome: RowOutcome<T>): T => {
  if (outcome.kind !== 'record') throw new Error(JSON.stringify(outcome))
  return outcome.value
}

const codesOf = <T>(outcome: RowOutcome<T>): readonly string[] =>
  outcome.kind === 'refused' ? outcome.problems.map(({ code, field }) => `${field}: ${code}`) : [outcome.kind]

describe('a presale permit', () => {
  it.each(PERMIT_DIRT.map((dirt) => [JSON.stringify(dirt.cells), dirt.special ?? dirt.note ?? dirt.refused ?? 'a plain record', dirt] as const))(
    'with %s is %s',
    (_, __, { cells, special, note, refused }) => {
      const outcome = permit(cells)
      if (refused) expect(codesOf(outcome).join()).toContain(refused)
      else expect(outcome).toMatchObject({ kind: 'record', specials: special ? [special] : [], notes: expect.arrayContaining(note ? [note] : []) })
      if (outcome.kind === 'record') for (const code of [...outcome.specials, ...outcome.notes]) expect(presalePermits.cases[code]).toBeDefined()
    },
  )

  it('keeps prices to the fen and areas to the hundredth', () => {
    expect(recordOf(permit({ 总价区间_万元: '196 - 318.05', 面积区间_平方米: '88 - 230.89' })).onSale).toMatchObject({
      totalPrice: { min: 196_000_000n, max: 318_050_000n },
      area: { min: 8800n, max: 23_089n },
    })
  })
  it('sold as finished homes has no presale date', () =>
    expect(recordOf(permit({ 预售日期: '现房' }))).toMatchObject({ presaleOn: null, saleStatus: 'EXISTING_HOUSE' }))
  it('with nothing on sale has no ranges, and says that they were reported', () => {
    const nothing = { 可售套数: '0', 总价区间_万元: 'Infinity - -Infinity', 面积区间_平方米: 'Infinity - -Infinity' }
    expect(recordOf(permit(nothing)).onSale).toEqual({ units: 0, totalPrice: null, area: null, rangesReported: true })
    expect(recordOf(permit({ 总价区间_万元: '' })).onSale).toMatchObject({ totalPrice: null, rangesReported: false })
  })
  it('sold out keeps its ranges', () => expect(recordOf(permit({ 可售套数: '0' })).onSale.totalPrice).not.toBeNull())
  it.each([
    ['样本甲置业有限公司、样本乙置业有限公司', 2],
    ['样本甲置业有限公司,样本乙置业有限公司;样本丙集团', 3],
    ['样本甲置业有限公司/样本乙置业有限公司', 2],
    ['样本甲置业有限公司\n样本乙置业有限公司', 2],
    ['样本甲（东、西）置业有限公司', 1],
    ['样本甲置业有限公司、样本甲置业有限公司', 1],
    ['样本（甲）置业有限公司、样本(甲)置业有限公司', 1],
    ['样本甲集团有限公司东区分公司', 1],
    ['样本东区城乡建设中心', 1],
    ['样本甲（有限合伙）、样本乙置业有限公司', 2],
  ])('of %j has %i developers', (cell, count) => expect(recordOf(permit({ 开发企业: cell })).developers).toHaveLength(count))
  it('gives one form to one company however it was typed, and keeps what was typed', () => {
    const [full, half] = ['样本（测试）置业有限公司', '样本(测试)置业有限公司'].map((cell) => recordOf(permit({ 开发企业: cell })).developers[0]!)
    expect([half!.form, half!.name, half!.received]).toEqual([full!.form, full!.name, '样本(测试)置业有限公司'])
  })
  it('keeps the whole text of two project names beside the names', () => {
    expect(recordOf(permit({ 项目名称: '合成上苑、合成下苑' }))).toMatchObject({ projectName: '合成上苑、合成下苑', projectNames: ['合成上苑', '合成下苑'] })
  })
  it('takes a use with brackets as one use', () =>
    expect(recordOf(permit({ 房屋用途: '住宅（含公寓、车位）、商业' })).uses).toEqual(['住宅（含公寓、车位）', '商业']))
  it('takes the number out of ="…"', () => expect(recordOf(permit({ 预售证号: '="519902202200001"' })).permitNumber).toBe('519902202200001'))
  it('names every bad cell of a row at once', () => {
    expect(codesOf(permit({ 预售日期: 'x', 可售套数: '1.5', 项目名称: '' }))).toEqual([
      '项目名称: IMPORT_CELL_EMPTY',
      '预售日期: IMPORT_CELL_DATE',
      '可售套数: IMPORT_CELL_COUNT',
    ])
  })
})

describe('what a building has on sale', () => {
  const building = (...changed: readonly [number, string][]): RowOutcome<unknown> => {
    const cells = [permitNumber(1), '28', '1', '4', '353.67', '360.14', '143.61', '143.61']
    for (const [place, cell] of changed) cells[place] = cell
    return readUnder(presaleBuildings, BUILDING_COLUMNS, cells)
  }
  it('is read to the fen', () =>
    expect(recordOf(building())).toMatchObject({ building: '28', entrance: '1', onSale: { units: 4, totalPrice: { min: 353_670_000n, max: 360_140_000n } } }))
  it('may be in a basement and under no entrance of its own', () => {
    expect(building([1, '地下室'], [2, '其他'])).toMatchObject({
      kind: 'record',
      value: { building: '地下室', entrance: '其他' },
      notes: ['ENTRANCE_NOT_NAMED'],
    })
  })
  it('may be nothing', () => {
    expect(building([3, '0'], [4, 'Infinity'], [5, '-Infinity'], [6, 'Infinity'], [7, '-Infinity'])).toMatchObject({
      kind: 'record',
      specials: ['NOTHING_ON_SALE'],
    })
  })
  it.each<[string, [number, string][], string]>([
    ['lowest above highest', [[4, '400']], '最低总价_万元、最高总价_万元: IMPORT_CELL_RANGE_REVERSED'],
    ['one end of a range', [[5, '']], '最高总价_万元: IMPORT_CELL_EMPTY'],
    ['a price of zero', [[4, '0']], '最低总价_万元、最高总价_万元: IMPORT_CELL_DECIMAL'],
    ['an area finer than two decimals', [[6, '143.611']], '最小面积_平方米、最大面积_平方米: IMPORT_CELL_DECIMAL'],
    ['a building that a spreadsheet took for a date', [[1, '1月2日']], '楼栋: PRESALE_BUILDING_IS_DATE'],
    [
      'nothing on sale beside four homes',
      [
        [4, 'Infinity'],
        [5, '-Infinity'],
        [6, 'Infinity'],
        [7, '-Infinity'],
      ],
      '最低总价_万元: PRESALE_NOTHING_ON_SALE_CONTRADICTED',
    ],
    ['no permit', [[0, '']], '预售证号: IMPORT_CELL_EMPTY'],
  ])('is refused with %s', (_, changed, problem) => expect(codesOf(building(...changed))).toEqual([problem]))
})
