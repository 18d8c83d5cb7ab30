import { describe, expect, it } from '@jest/globals'
import { parseDate } from '../dates.js'
import { checkConstructionPermit } from './construction-permit.js'
import { checkDocumentNumber } from './document-number.js'
import { checkPlanningPermit } from './planning-permits.js'
import { checkProjectCode } from './project-code.js'
import { checkTitleCertificate } from './title-certificate.js'

const codes = (checked: { problems: readonly { code: string; severity: string }[] }): string[] =>
  checked.problems.map(({ code, severity }) => `${severity} ${code}`)

describe('investment project code (domain §1.3): never an error', () => {
  it.each([
    ['2509-320193-89-01-544060', 'NEW', []],
    ['2509-320193-89-01-544061', 'NEW', ['WARNING PROJECT_CODE_CHECK']],
    ['2017-130000-01-01-00001', 'OLD', ['WARNING PROJECT_CODE_SERIAL']],
    ['2017-130000-01-01-000017', 'OLD', []],
    ['2513-320193-89-01-544060', null, ['WARNING PROJECT_CODE_TIME']],
    ['吕发改备案2024', null, ['WARNING PROJECT_CODE_PATTERN']],
  ])('%s is %s with %j', (code, generation, problems) => {
    const checked = checkProjectCode(code)
    expect([checked.generation, codes(checked)]).toEqual([generation, problems])
  })
  it.each(['25093201938901544060', '２５０９－３２０１９３－８９－０１－５４４０６０', '2509—320193—89—01—544060'])(
    'writes %s with four hyphens',
    (received) => {
      expect(checkProjectCode(received).value).toBe('2509-320193-89-01-544060')
    },
  )
})

describe('construction permit number (domain §1.4): never an error', () => {
  const issuedOn = parseDate('2014-10-13')!
  it.each([
    ['330681201410140101', {}, []],
    ['330681201410140101SX', {}, []],
    ['330681201402300101', {}, ['WARNING CONSTRUCTION_PERMIT_DATE']],
    [
      '330681201410140101',
      { issuedOn, divisions: ['330600', '330602'] },
      ['WARNING CONSTRUCTION_PERMIT_DATE_AFTER_ISSUE', 'WARNING CONSTRUCTION_PERMIT_DIVISION'],
    ],
    ['[2018]施[朝]建字0072号', {}, ['WARNING CONSTRUCTION_PERMIT_PATTERN']],
  ])('%s beside %j gives %j', (number, facts, problems) => expect(codes(checkConstructionPermit(number, facts))).toEqual(problems))
})

describe('planning permits and title certificates (domain §1.5, §1.6): never an error', () => {
  it.each([
    ['LAND', '地字第330681201300125号', []],
    ['LAND', '地字第1411022024YG0000001号', []],
    ['WORKS', '建字第320623202000006号', []],
    ['WORKS', '建字第1411022024GG0000001号', []],
    ['SITE', '用字第1411022024XS0000001号', []],
    ['WORKS', '地字第330681201300125号', ['WARNING WORKS_PLANNING_PERMIT_PATTERN']],
  ] as const)('%s permit %s gives %j', (kind, number, problems) => expect(codes(checkPlanningPermit(kind, number))).toEqual(problems))

  it.each([
    ['晋(2024)离石区不动产权第0000001号', '晋（2024）离石区不动产权第0000001号', 'RIGHT'],
    ['浙（2019）诸暨市不动产证明第0016134号', '浙（2019）诸暨市不动产证明第0016134号', 'PROOF'],
    ['诸暨国用〔2013〕第90101495号', '诸暨国用（2013）第90101495号', 'LAND_USE'],
    ['房字1号', '房字1号', null],
  ])('%s is written %s and is of kind %s', (received, value, kind) => {
    expect(checkTitleCertificate(received)).toMatchObject({ value, kind })
  })
})

describe('official document number (domain §1.14)', () => {
  it.each(['吕住建发﹝2024﹞12号', '吕住建发(2024)12号', '吕住建发［２０２４］第012号', ' 吕住建发 〔2024〕 12 号'])(
    '%s is written with hexagonal brackets',
    (received) => {
      expect(checkDocumentNumber(received)).toEqual({ value: '吕住建发〔2024〕12号', received, problems: [] })
    },
  )
  it('warns of what is no document number', () => expect(codes(checkDocumentNumber('2024年12号'))).toEqual(['WARNING DOCUMENT_NUMBER_PATTERN']))
})
