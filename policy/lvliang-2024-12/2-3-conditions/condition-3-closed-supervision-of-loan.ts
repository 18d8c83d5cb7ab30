import type { Finding } from '../../../kernel/verdict.js'
import { atTheLeadBank, type LeadBankFacts } from './at-the-lead-bank.js'
import { supervisedAt } from './condition-3-supervised-at-bank.js'

/** 吕梁 二(三) 条件三 (L-31): loan funds run closed: agreement and account stand at the lead bank, for all of the money sits with it. */
export const loanSupervisionClosed = (facts: LeadBankFacts): Finding => atTheLeadBank(facts, (bankId) => supervisedAt(facts, bankId))
