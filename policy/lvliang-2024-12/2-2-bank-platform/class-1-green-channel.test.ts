import { describe, expect, it } from '@jest/globals'
import { APPROVAL_LIMITS, approvalOverdue, channelOf, classFitsJudgements, GREEN_CHANNEL_QUESTIONS, judgementsMissing } from './class-1-green-channel.js'

const all = new Map(GREEN_CHANNEL_QUESTIONS.map((question) => [question as string, true]))
const but = (question: string, value: boolean) => new Map([...all, [question, value]])
const without = (question: string) => new Map([...all].filter(([name]) => name !== question))

describe('[L-19] 类1: normal, with a green channel', () => {
  it('is open when the bank judged all four in favour', () => {
    expect(channelOf('NORMAL', all)).toBe('GREEN')
    expect(channelOf(null, all)).toBe('GREEN')
    expect(classFitsJudgements('NORMAL', all)).toBeNull()
    expect(judgementsMissing('NORMAL', all)).toEqual([])
  })

  it.each([...GREEN_CHANNEL_QUESTIONS])('stays shut while %s is open, and is refused when it is judged against', (question) => {
    expect(channelOf('NORMAL', without(question))).toBe('ORDINARY')
    expect(judgementsMissing('NORMAL', without(question))).toEqual([question])
    expect(classFitsJudgements('NORMAL', without(question))).toBeNull()
    expect(channelOf('NORMAL', but(question, false))).toBe('ORDINARY')
    expect(classFitsJudgements('NORMAL', but(question, false))).toMatchObject({ code: 'JUDGED_AGAINST_CLASS', parameters: { questions: question } })
  })

  it('is not for the other classes', () =>
    expect(['TEMPORARILY_DISTRESSED', 'SERIOUS_VIOLATION'].map((name) => channelOf(name as 'SERIOUS_VIOLATION', all))).toEqual(['ORDINARY', 'ORDINARY']))

  it('has a clock of its own, shorter than the ordinary one, each with its source', () => {
    expect(APPROVAL_LIMITS.GREEN.value).toBeLessThan(APPROVAL_LIMITS.ORDINARY.value)
    expect(Object.values(APPROVAL_LIMITS).every(({ source, since }) => source !== '' && since !== '')).toBe(true)
    expect([approvalOverdue(10, 10), approvalOverdue(11, 10), approvalOverdue('UNKNOWN', 10)]).toEqual([false, true, 'UNKNOWN'])
  })
})

describe('[L-20] 类2: temporary difficulty', () => {
  it('rests on funds that can basically balance', () => {
    expect(judgementsMissing('TEMPORARILY_DISTRESSED', all)).toEqual(['FUNDS_BALANCE'])
    expect(classFitsJudgements('TEMPORARILY_DISTRESSED', but('FUNDS_BALANCE', false))).toMatchObject({ code: 'JUDGED_AGAINST_CLASS' })
    expect(classFitsJudgements('TEMPORARILY_DISTRESSED', but('FUNDS_BALANCE', true))).toBeNull()
  })
})
