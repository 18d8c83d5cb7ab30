/** One bank's way with one push (domain §3.4). What follows lending (repayment, relief) begins where this ends. */
export type EngagementState = 'RECEIVED' | 'ASSESSING' | 'REJECTED' | 'DEFERRED' | 'APPROVED' | 'CONTRACTED' | 'DISBURSING'

export type BankDecision = 'ASSESSING' | 'APPROVED' | 'REJECTED' | 'DEFERRED'

export type EngagementStep = BankDecision | 'CONTRACTED' | 'DISBURSING'

/** A refusal ends it: after repair the county pushes again, and that is a new engagement. */
const STEPS: Readonly<Record<EngagementState, readonly EngagementStep[]>> = {
  RECEIVED: ['ASSESSING', 'APPROVED', 'REJECTED', 'DEFERRED'],
  ASSESSING: ['APPROVED', 'REJECTED', 'DEFERRED'],
  DEFERRED: ['ASSESSING', 'APPROVED', 'REJECTED'],
  REJECTED: [],
  APPROVED: ['CONTRACTED', 'DISBURSING'],
  CONTRACTED: ['DISBURSING'],
  DISBURSING: [],
}

export const mayStep = (from: EngagementState, to: EngagementStep): boolean => STEPS[from].includes(to)

/** Signing and drawing are facts, not decisions: they move it on where it has not gone further already. */
export const advanced = (from: EngagementState, to: 'CONTRACTED' | 'DISBURSING'): EngagementState => (mayStep(from, to) ? to : from)

export const isApproved = (state: EngagementState): boolean => state === 'APPROVED' || state === 'CONTRACTED' || state === 'DISBURSING'
