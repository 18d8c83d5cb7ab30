import { distinctActs, type Finding, sinceDay, unknown, withActs } from '../../../kernel/verdict.js'
import { leadBanksOn, oneLeadBank } from './condition-3-one-lead-bank.js'
import { supervisedAt } from './condition-3-supervised-at-bank.js'
import { judgedByBank } from './condition-5-judged-by-bank.js'
import type { AssessmentFacts } from './facts.js'

export type LeadBankFacts = Pick<AssessmentFacts, 'day' | 'leadBanks' | 'closedAccounts' | 'judgements' | 'settings'>

/** A bank that nothing is on record of: naming it leaves everything to be done. */
const ANOTHER_BANK = ''

const stepsAt = (facts: LeadBankFacts, bankId: string): number =>
  supervisedAt(facts, bankId).acts.length + (facts.settings.leadBankDecides.value ? judgedByBank(facts, bankId).acts.length : 0)

/** While it is open who leads: of the banks that may, one that leaves the fewest steps. It is counted with, never named. */
function likeliest(facts: LeadBankFacts): string {
  const leading = leadBanksOn(facts)
  const known = leading.length > 0 ? leading : [...facts.closedAccounts, ...facts.judgements].map(({ institutionId }) => institutionId)
  const [first] = known.toSorted((a, b) => stepsAt(facts, a) - stepsAt(facts, b))
  return first ?? ANOTHER_BANK
}

/** What is asked at the lead bank: not known while it is open which bank that is, and then to name it is a step of its own. */
export function atTheLeadBank(facts: LeadBankFacts, ask: (bankId: string) => Finding): Finding {
  const lead = oneLeadBank(facts)
  const found = ask(likeliest(facts))
  if (lead.state === 'MET') return found
  const open = unknown(lead.code ?? 'LEAD_BANK_MISSING', 'NFRA', ...lead.evidence)
  return sinceDay(withActs({ ...open, parameters: lead.parameters }, distinctActs([...lead.acts, ...found.acts])), lead.since)
}
