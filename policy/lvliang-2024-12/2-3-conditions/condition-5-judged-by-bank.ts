import { defineRefusal, textOf, type Words } from '../../../kernel/refusal.js'
import { allOf, type Finding, judged, notMet, sinceDay, unknown } from '../../../kernel/verdict.js'
import type { AssessmentFacts } from './facts.js'
import { newest } from './newest.js'

const word = (code: string, zh: Words, en: Words) => defineRefusal({ code, rule: 'L-35', clause: '吕梁 二(三) 条件五', zh: textOf(zh), en: textOf(en) })

export const JUDGEMENT_WORDS = [
  word(
    'SCALE_NOT_JUDGED',
    ['融资规模是否合理尚未判断', '没有可作依据的银行判断。', '由银行判断融资规模是否合理并写明理由。'],
    ['Nobody judged the scale', 'No bank’s judgement decides it.', 'The bank judges whether the scale is reasonable, with reasons.'],
  ),
  word(
    'PROSPECT_NOT_JUDGED',
    ['市场销售前景尚未判断', '没有可作依据的银行判断。', '由银行判断市场销售前景并写明理由。'],
    ['Nobody judged the prospects of sale', 'No bank’s judgement decides it.', 'The bank judges the prospects, with reasons.'],
  ),
  word(
    'SCALE_UNREASONABLE',
    ['银行判断融资规模不合理', '最近一次判断为不合理。', '调整融资规模后由银行重新判断。'],
    ['The scale is judged unreasonable', 'The newest judgement says so.', 'Change what is asked for and have the bank judge again.'],
  ),
  word(
    'PROSPECT_POOR',
    ['银行判断市场销售前景不佳', '最近一次判断为不佳。', '改善销售后由银行重新判断。'],
    ['Prospects of sale are judged poor', 'The newest judgement says so.', 'Improve sales and have the bank judge again.'],
  ),
]

type Facts = Pick<AssessmentFacts, 'day' | 'judgements'>

const QUESTIONS = [
  { question: 'SCALE_REASONABLE', open: 'SCALE_NOT_JUDGED', against: 'SCALE_UNREASONABLE' },
  { question: 'SALES_PROSPECT', open: 'PROSPECT_NOT_JUDGED', against: 'PROSPECT_POOR' },
] as const

/** What one bank last said of both questions, or with null what any bank said last; of two on one day the one against counts. */
export function judgedByBank({ day, judgements }: Facts, bankId: string | null): Finding {
  const ofBank = judgements.filter(({ institutionId }) => bankId === null || institutionId === bankId)
  const answers = QUESTIONS.map(({ question, open, against }) => {
    const ofQuestion = ofBank.filter((one) => one.question === question)
    const last = newest(ofQuestion, ({ judgedOn }) => judgedOn, day)
    if (last.length === 0) return unknown(open, 'BANK')
    const unfavourable = last.filter(({ favourable }) => !favourable)
    const [first] = unfavourable
    if (first === undefined) return judged(...last.map(({ id }) => id))
    return sinceDay(notMet(against, {}, 'BANK', ...unfavourable.map(({ id }) => id)), first.judgedOn)
  })
  return allOf(...answers)
}
