import { describe, expect, it } from '@jest/globals'
import { addressParts } from './address-parts.js'
import { best } from './best.js'
import { nameParts } from './name-parts.js'
import { REASONS, type ReasonCode, reason, reasonText } from './reasons.js'
import { type Circumstances, classOf, score, scored } from './score.js'
import { termsOf } from './terms.js'
import { type ProjectTexts, projectSide, type RecordTexts, recordSide } from './texts.js'

const USCC = '91140000TEST00001X'
const NOTHING: RecordTexts = { name: null, address: null, developer: null, developerUscc: null, number: null }
const PROJECT: ProjectTexts = {
  names: ['合成滨河花园', '滨河壹号', '合成旧名小区'],
  address: '样本县滨河北路88号',
  developer: '样本市合成甲置业有限公司',
  developerUscc: USCC,
  code: '2409-141102-04-01-123456',
  numbers: [],
  ofDeveloper: 3,
}
const judge = (record: Partial<RecordTexts>, project: Partial<ProjectTexts> = {}, more: Partial<Circumstances> = {}) => {
  const known = { ...PROJECT, ...project }
  const found = score(recordSide({ ...NOTHING, ...record }), projectSide(known), { units: 'SAME', ofDeveloper: known.ofDeveloper, ...more })
  return { score: found.score, sure: classOf(found.score), codes: found.reasons.map(({ code }) => code) }
}

describe('names are taken apart', () => {
  it.each([
    ['合成花园（二期）3#楼', '合成花园', '2', null],
    ['合成花园2期住宅小区', '合成花园', '2', null],
    ['合成花园 十二期 项目', '合成花园', '12', null],
    ['合成花园首期', '合成花园', '1', null],
    ['ＡＢ·合成府B地块', 'AB合成府', null, 'B'],
    ['和园', '和园', null, null],
    ['小区', '小区', null, null],
  ])('%s', (name, core, phase, parcel) => expect(nameParts(name)).toMatchObject({ core, phase, parcel }))
})

describe('addresses are taken apart', () => {
  it.each([
    ['成华区双成五路333、355号', ['双成五路333', '双成五路355']],
    ['龙泉驿区大面街道杜鹃街86号（临）', ['杜鹃街86']],
    ['样本省样本市样本县东城街道空港路一段１８９号', ['空港路一段189']],
    ['样本区安逸街299号、300号', ['安逸街299', '安逸街300']],
    ['样本区西河街道成洛大道以北、西陵大道以南', []],
  ])('%s', (address, lanes) => expect(addressParts(address).lanes.map(({ road, number }) => road + number)).toEqual(lanes))
})

describe('how sure a match is', () => {
  it.each<[string, Partial<RecordTexts>, Partial<ProjectTexts>, Partial<Circumstances>, string | null, ReasonCode[]]>([
    ['name and developer', { name: '合成滨河花园', developer: '样本市合成甲置业有限公司' }, {}, {}, 'CERTAIN', ['SAME_NAME', 'SAME_DEVELOPER']],
    ['former name and developer’s code', { name: '合成旧名', developerUscc: USCC }, {}, {}, 'CERTAIN', ['SAME_CORE_NAME', 'SAME_USCC']],
    ['marketing name and lane', { name: '滨河壹号', address: '滨河北路88号' }, {}, {}, 'CERTAIN', ['SAME_NAME', 'SAME_ADDRESS']],
    ['the project’s code in the number', { number: '立项 2409-141102-04-01-123456' }, {}, {}, 'CERTAIN', ['SAME_CODE']],
    ['a name alone', { name: '合成滨河花园' }, {}, {}, 'LIKELY', ['SAME_NAME', 'SAME_UNIT']],
    [
      'a developer with one project',
      { developer: '样本市合成甲置业有限公司' },
      { ofDeveloper: 1, developerUscc: null },
      {},
      'LIKELY',
      ['ONLY_PROJECT_OF_DEVELOPER'],
    ],
    ['a developer with three projects', { developerUscc: USCC }, {}, {}, 'POSSIBLE', ['SAME_USCC']],
    ['a lane alone', { address: '滨河北路88号' }, {}, {}, 'POSSIBLE', ['SAME_ADDRESS']],
    ['another phase', { name: '合成滨河花园二期', developerUscc: USCC }, { names: ['合成滨河花园一期'] }, {}, 'LIKELY', ['DIFFERENT_PART']],
    [
      'a sister project on the same road',
      { name: '合成云上锦苑', developerUscc: USCC, address: '滨河北路77号' },
      { names: ['合成云上宸苑'] },
      {},
      'POSSIBLE',
      ['SIMILAR_NAME'],
    ],
    ['a namesake of another developer', { name: '合成滨河花园', developerUscc: '91140000TEST00002X' }, {}, {}, null, ['DIFFERENT_USCC']],
    ['a namesake in another county', { name: '合成滨河花园' }, {}, { units: 'OTHER' }, null, ['DIFFERENT_UNIT']],
    ['nothing but the county', {}, {}, {}, null, []],
  ])('%s', (_, record, project, more, sure, codes) => {
    const judged = judge(record, project, more)
    expect(judged.sure).toBe(sure)
    expect(judged.codes).toEqual(expect.arrayContaining(codes))
  })

  it('lets two that fit alike doubt each other, and says nothing where six do', () => {
    const fits = (points: number, count: number) => Array.from({ length: count }, (_, n) => ({ candidate: n, scored: scored([reason('SAME_NAME', points)]) }))
    expect(best(fits(95, 2)).map(({ scored: { score: points } }) => points)).toEqual([80, 80])
    expect(best([...fits(95, 1), ...fits(40, 9)])).toHaveLength(1)
    expect(best(fits(45, 6))).toEqual([])
    expect(best(fits(45, 5))).toHaveLength(5)
  })

  it('finds by terms that two sides share, two-character names too', () => {
    const terms = (side: Parameters<typeof termsOf>[0]) => termsOf(side).map(({ kind, term }) => `${kind} ${term}`)
    expect(terms(recordSide({ ...NOTHING, name: '和园' }))).toEqual(['NAME 和园', 'GRAM 和园'])
    expect(terms(projectSide(PROJECT))).toEqual(expect.arrayContaining(['LANE 河北路88', `USCC ${USCC}`, 'GRAM 滨河']))
  })

  it('is explained in both languages', () => {
    expect(reasonText(reason('SAME_NAME', 50, { name: '和园' }), 'zh')).toBe('项目名称一致：和园')
    for (const text of Object.values(REASONS)) expect([text.zh, text.en].every(Boolean)).toBe(true)
  })
})

it('[T13] what a project of another county is called is not told', () => {
  const tell = (units: Circumstances['units']) =>
    JSON.stringify(score(recordSide({ ...NOTHING, name: '合成滨河', developerUscc: USCC }), projectSide(PROJECT), { units, ofDeveloper: 3 }).reasons)
  expect(tell('SAME')).toContain('合成滨河花园')
  expect(tell('OTHER')).not.toContain('花园')
})
