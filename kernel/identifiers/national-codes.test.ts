import { describe, expect, it } from '@jest/globals'
import { checkAccountNumber, maskAccountNumber } from './account-number.js'
import { isAcceptable } from './checked.js'
import { checkCnaps } from './cnaps.js'
import { checkDivisionCode, countiesOf, levelOfDivision } from './division-code.js'
import { DIVISIONS } from './divisions.js'
import { maskMobileNumber } from './mobile-number.js'
import { checkResidentId, maskResidentId } from './resident-id.js'
import { checkUnitCode, parcelCodeOf } from './unit-code.js'
import { checkUscc } from './uscc.js'

const codes = (checked: { problems: readonly { code: string; severity: string }[] }): string[] =>
  checked.problems.map(({ code, severity }) => `${severity} ${code}`)

describe('unified social credit code (domain §1.1)', () => {
  it.each([
    ['91141102MAYY00018D', []],
    ['91141100MAYY002290', []],
    ['N1411121MFYY00016C', []],
    ['12411121YYY00002XY', []],
    ['91141102MAYY00018E', ['ERROR USCC_CHECK', 'WARNING USCC_EARLY_ISSUE']],
    ['91141102MAYI00018D', ['ERROR USCC_CHARACTERS']],
    ['9114110MAYY00018D', ['ERROR USCC_LENGTH']],
    ['91350211M0000XUF46', ['ERROR USCC_CHECK', 'WARNING USCC_EARLY_ISSUE']],
    ['91350211M0000XUF4R', []],
  ])('%s gives %j', (code, problems) => expect(codes(checkUscc(code))).toEqual(problems))

  it('is acceptable after an official look-up although its last character breaks the rule', () => {
    expect(codes(checkUscc('91350211M0000XUF46', { confirmedByLookup: true }))).toEqual(['WARNING USCC_CHECK', 'WARNING USCC_EARLY_ISSUE'])
  })

  it.each(['91141102mayy00018d', '９１１４１１０２ＭＡＹＹ０００１８Ｄ', ' 9114 1102-MAYY0001 8D\u200b'])(
    'keeps %j as received beside the normalised code',
    (received) => {
      expect(checkUscc(received)).toEqual({ value: '91141102MAYY00018D', received, problems: [] })
    },
  )
})

describe('bank code (domain §1.9)', () => {
  it('tells a transposed digit by the check digit', () => expect(codes(checkCnaps('102100099969'))).toEqual(['ERROR CNAPS_CHECK']))
  it('accepts no letter', () => expect(codes(checkCnaps('10210009999X'))).toEqual(['ERROR CNAPS_CHARACTERS']))
})

describe('administrative divisions (domain §1.2)', () => {
  it('has 13 counties of 吕梁 and 5 of 漯河, placeholders and the zone not counted', () => {
    expect([countiesOf('141100').length, countiesOf('411100').length]).toEqual([13, 5])
  })
  it('says of every code in the table what its own digits say', () => {
    for (const { code, level } of DIVISIONS) expect([code, levelOfDivision(code)]).toEqual([code, level])
  })
  it('reads the county-level city that 孝义 was before 2004 from its old code', () => expect(levelOfDivision('142301')).toBe('COUNTY_CITY'))
  it.each([
    ['141102', []],
    ['141101', ['ERROR DIVISION_CODE_PLACEHOLDER']],
    ['411171', ['ERROR DIVISION_CODE_PLACEHOLDER']],
    ['510101', ['ERROR DIVISION_CODE_PLACEHOLDER']],
    ['142301', ['WARNING DIVISION_CODE_UNKNOWN']],
    ['110101', ['WARNING DIVISION_CODE_UNKNOWN']],
    ['510108', ['WARNING DIVISION_CODE_UNKNOWN']],
    ['14110', ['ERROR DIVISION_CODE_FORM']],
  ])('%s gives %j', (code, problems) => expect(codes(checkDivisionCode(code))).toEqual(problems))
})

describe('real-estate unit code (domain §1.6)', () => {
  it('begins with the parcel code of 19 characters', () => expect(parcelCodeOf('141102001002GB00005F00010023')).toBe('141102001002GB00005'))
  it('warns of an unusual letter and of numbered bare land, and refuses neither', () => {
    const odd = checkUnitCode('141102001002GB00005W00000001')
    expect(codes(odd)).toEqual(['WARNING UNIT_CODE_BARE_LAND_NUMBER'])
    expect(isAcceptable(checkUnitCode('141102001002AB00005F00010023'))).toBe(true)
  })
})

describe('personal numbers are validated, then masked (domain §1.11, §1.12)', () => {
  it('shows a resident ID without the birth date', () => expect(maskResidentId('11010519491231002X')).toBe('110105********002X'))
  it('finds a birth date that the calendar does not have', () => {
    expect(codes(checkResidentId('11010519490231002X'))).toContain('ERROR RESIDENT_ID_BIRTH_DATE')
  })
  it('shows of a mobile number three and four digits', () => expect(maskMobileNumber('10000001234')).toBe('100****1234'))
  it.each(['', '12345', '1380000123x'])('shows nothing of %j, which is neither', (text) => {
    expect([maskMobileNumber(text), maskResidentId(text)]).toEqual(['****', '********'])
  })
  it.each([
    ['6222000011111234', '6222 **** **** 1234'],
    ['123456789012', '1234 **** **** 9012'],
    ['12345678', '**** 78'],
    ['1234', '****'],
  ])('shows account %s as %s', (number, masked) => expect(maskAccountNumber(number)).toBe(masked))
  it('does not hold an account against the rule for cards', () => expect(checkAccountNumber('6222 0000 1111 1235').problems).toEqual([]))
  it.each(['1234567', '1'.repeat(33), '1234567a'])('refuses account %s', (number) => expect(isAcceptable(checkAccountNumber(number))).toBe(false))
})
