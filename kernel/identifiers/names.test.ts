import { describe, expect, it } from '@jest/globals'
import { companyNameForm, normaliseCompanyName } from './company-name.js'
import { projectNameForm } from './project-name.js'
import { similarNames } from './similar-names.js'

describe('one company is one name however it was typed (domain §1.15)', () => {
  it.each(['合成置业（测试）有限公司', '合成置业(测试)有限公司', ' 合成置业 〔测试〕　有限公司\u200b', '合成置业［测试］有限公司'])('%j', (typed) => {
    expect(normaliseCompanyName(typed)).toBe('合成置业（测试）有限公司')
  })
  it('folds middle dots and letters of both widths', () => {
    expect(companyNameForm('ａｂ•合成・置业有限公司')).toBe(companyNameForm('AB·合成·置业有限公司'))
  })
  it('keeps apart what differs in one character', () => expect(companyNameForm('合成甲置业有限公司')).not.toBe(companyNameForm('合成乙置业有限公司')))
})

describe('project names', () => {
  it('are compared without width, brackets and spaces', () => expect(projectNameForm('合成花园 (二期)')).toBe(projectNameForm('合成花园（二期）')))
  it('keep phases apart', () => expect(projectNameForm('合成花园一期')).not.toBe(projectNameForm('合成花园二期')))
})

describe('similar but different names are listed, not joined', () => {
  it.each([
    ['SAME_CORE', '测试省合成物流产业股份有限公司', '测试省合成物流股份投资有限公司'],
    ['ONE_CHARACTER', '测试市合成甲置业有限公司', '测试市合成乙房地产开发有限公司'],
    ['ONE_CHARACTER', '测试市合成甲置业有限公司', '测试市合成置业有限公司'],
    ['CONTAINED', '测试市合成城华园置业有限公司', '合成城华园置业有限公司'],
  ])('%s: %s and %s', (reason, a, b) => expect(similarNames([a, b]).pairs).toEqual([{ left: [a, b].sort()[0], right: [a, b].sort()[1], reason }]))

  it('does not list two spellings of one name, nor names with nothing in common', () => {
    expect(similarNames(['合成（测试）置业有限公司', '合成(测试)置业有限公司', '另一家样本房地产有限公司']).pairs).toEqual([])
  })

  it('takes ten thousand names in linear time and says where it stopped', () => {
    const names = Array.from({ length: 10_000 }, (_, n) => `测试市样本${String(n).padStart(5, '0')}置业有限公司`)
    const started = performance.now()
    const { pairs, truncated } = similarNames(names, 500)
    expect([pairs.length, truncated, performance.now() - started < 5_000]).toEqual([500, true, true])
  })
})
