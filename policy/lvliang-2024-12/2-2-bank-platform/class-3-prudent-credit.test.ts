import { describe, expect, it } from '@jest/globals'
import { type Approval, flagSourced, flagsHeeded, prudentCreditJustified } from './class-3-prudent-credit.js'

const approval = (supportClass: Approval['supportClass'], justification: string | null) => prudentCreditJustified({ supportClass, justification })?.code ?? null

describe('[L-21] 类3: credit for a serious violator', () => {
  it.each([
    ['needs no reasons for a normal project', approval('NORMAL', null), null],
    ['needs none in temporary difficulty', approval('TEMPORARILY_DISTRESSED', null), null],
    ['is refused without reasons', approval('SERIOUS_VIOLATION', null), 'PRUDENT_CREDIT_UNJUSTIFIED'],
    ['is refused with blank reasons', approval('SERIOUS_VIOLATION', ' \n'), 'PRUDENT_CREDIT_UNJUSTIFIED'],
    ['is the bank’s to give when it says why', approval('SERIOUS_VIOLATION', '股东已更换，涉案款项已追回'), null],
  ])('%s', (_, refusal, expected) => expect(refusal).toBe(expected))
})

describe('[L-21] a flag that an authority set and has not lifted', () => {
  const flags = [{ source: 'DEBT_EVASION' as const, record: '吕金监函〔2026〕9号' }]

  it('is not classed away', () => {
    expect(flagsHeeded('NORMAL', flags)).toMatchObject({ code: 'FLAGGED_NOT_PRUDENT', parameters: { source: 'DEBT_EVASION', record: '吕金监函〔2026〕9号' } })
    expect(flagsHeeded('TEMPORARILY_DISTRESSED', flags)).toMatchObject({ code: 'FLAGGED_NOT_PRUDENT' })
    expect(flagsHeeded('SERIOUS_VIOLATION', flags)).toBeNull()
  })

  it('is nothing where there is none', () => expect(flagsHeeded('NORMAL', [])).toBeNull())
})

describe('[L-21] the class of a serious violator', () => {
  it('carries its source: an authority’s finding, or a document that the bank names', () => {
    expect(flagSourced('SERIOUS_VIOLATION', [])).toMatchObject({ code: 'PRUDENT_WITHOUT_SOURCE', field: 'flagRecord' })
    expect(flagSourced('SERIOUS_VIOLATION', [{ source: 'NAMED_BY_BANK', record: ' ' }])).toMatchObject({ code: 'PRUDENT_WITHOUT_SOURCE' })
    expect(flagSourced('SERIOUS_VIOLATION', [{ source: 'NAMED_BY_BANK', record: '（2026）晋11民初9号' }])).toBeNull()
    expect(flagSourced('NORMAL', [])).toBeNull()
  })
})
