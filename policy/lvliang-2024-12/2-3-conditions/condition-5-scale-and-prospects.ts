import type { Finding } from '../../../kernel/verdict.js'
import { atTheLeadBank, type LeadBankFacts } from './at-the-lead-bank.js'
import { judgedByBank } from './condition-5-judged-by-bank.js'

/**
 * 吕梁 二(三) 条件五 (L-35): the scale is reasonable, the prospects of sale are good: a bank's judgement. The text does not say which
 * bank's; by default the lead bank's, an assumption that the answer shows.
 */
export const scaleAndProspects = (facts: LeadBankFacts): Finding =>
  facts.settings.leadBankDecides.value ? atTheLeadBank(facts, (bankId) => judgedByBank(facts, bankId)) : judgedByBank(facts, null)
