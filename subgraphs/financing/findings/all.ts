import type { CrossCheck } from '../../../platform/findings/cross-check.js'
import { approvedWithoutCredit } from './approved-without-credit.js'
import { balanceAboveDisbursed } from './balance-above-disbursed.js'
import { disbursedAboveApproved } from './disbursed-above-approved.js'
import { disbursedOutsideContract } from './disbursed-outside-contract.js'
import { extendedFromExtension } from './extended-from-extension.js'
import { figureDiffersFromBanks } from './figure-differs-from-banks.js'
import { figuresOutOfOrder } from './figures-out-of-order.js'
import { leadBanksOverlap } from './lead-banks-overlap.js'
import { ledgerDiffersFromDisbursements } from './ledger-differs-from-disbursements.js'
import { loanPaymentsDoubtful } from './loan-payments-doubtful.js'
import { normalWithoutJudgements } from './normal-without-judgements.js'

/** The rules over several records of this slice. */
export const FINANCING_CHECKS: readonly CrossCheck[] = [
  disbursedAboveApproved,
  ledgerDiffersFromDisbursements,
  balanceAboveDisbursed,
  disbursedOutsideContract,
  approvedWithoutCredit,
  figuresOutOfOrder,
  figureDiffersFromBanks,
  leadBanksOverlap,
  ...loanPaymentsDoubtful,
  normalWithoutJudgements,
  extendedFromExtension,
]
