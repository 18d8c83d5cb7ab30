import type { SubgraphPart } from '../../../platform/graph/parts.js'
import { JUDGED_AGAINST_CLASS } from '../../../policy/lvliang-2024-12/2-2-bank-platform/class-1-green-channel.js'
import { SUPPORT_MEASURE_MISSING } from '../../../policy/lvliang-2024-12/2-2-bank-platform/class-2-temporary-difficulty.js'
import { FLAGGED_NOT_PRUDENT, PRUDENT_WITHOUT_SOURCE } from '../../../policy/lvliang-2024-12/2-2-bank-platform/class-3-prudent-credit.js'
import { CLOSED_LOAN_USE_REFUSALS } from '../../../policy/lvliang-2024-12/2-2-bank-platform/closed-loan-use.js'
import { NOT_LEAD_BANK } from '../../../policy/lvliang-2024-12/2-2-bank-platform/lead-bank-notice.js'
import { PENALTY_MARKUP_OUT_OF_RANGE } from '../../../policy/lvliang-2024-12/2-2-bank-platform/loans/penalty.js'
import { ApprovalDaysResolver } from '../engagement/approval-days.graph.js'
import { EngagementEvaluationResolver } from '../engagement/evaluation.graph.js'
import { PROBLEM_REFUSALS } from '../engagement/problem/fix-problem.js'
import { ProblemEntity, RepairEntity } from '../engagement/problem/problem.entity.js'
import { EngagementProblem, EngagementProblemResolver, EngagementProblemsResolver, ScopeRepairLoopResolver } from '../engagement/problem/problem.graph.js'
import { problemById } from '../engagement/problem/problem.reads.js'
import { FigureDifferenceResolver } from '../figure/difference.graph.js'
import { ExplanationEntity } from '../figure/explanation.entity.js'
import { lendingMigration } from '../migrations/m20261125-lending.js'
import { NOTICE_ACKNOWLEDGED } from './actions/acknowledge-lead-bank-notice.js'
import { LOAN_PAYMENT_REVERSED } from './actions/reverse-loan-payment.js'
import { ClassificationFloorResolver, CreditClassificationResolver } from './classification.graph.js'
import { CreditInterestResolver, LprResolver } from './interest.graph.js'
import { LoanPaymentEntity } from './loan-payment.entity.js'
import { CreditPaymentsResolver, LoanPayment, LoanPaymentResolver } from './loan-payment.graph.js'
import { loanPaymentById } from './loan-payment.reads.js'
import { NoticeEntity, ReceiptEntity } from './notice.entity.js'
import { LeadBankNotice, LeadBankNoticeResolver, ScopeLeadBankNoticesResolver } from './notice.graph.js'
import { noticeById } from './notice.reads.js'
import { CreditPenaltyResolver } from './penalty.graph.js'

/** 吕梁 二(二): evaluation, repair, loan use, and the lead bank's notices. */
export const lendingPart: SubgraphPart = {
  resolvers: [
    ...[EngagementEvaluationResolver, EngagementProblemResolver, EngagementProblemsResolver, ScopeRepairLoopResolver],
    ...[LoanPaymentResolver, CreditPaymentsResolver, LeadBankNoticeResolver, ScopeLeadBankNoticesResolver],
    ...[FigureDifferenceResolver, ApprovalDaysResolver, CreditInterestResolver, LprResolver],
    ...[CreditPenaltyResolver, ClassificationFloorResolver, CreditClassificationResolver],
  ],
  types: [EngagementProblem, LoanPayment, LeadBankNotice],
  references: {
    EngagementProblem: ({ id }, context) => context.one(problemById, String(id)),
    LoanPayment: ({ id }, context) => context.one(loanPaymentById, String(id)),
    LeadBankNotice: ({ id }, context) => context.one(noticeById, String(id)),
  },
  entities: [ProblemEntity, RepairEntity, LoanPaymentEntity, NoticeEntity, ReceiptEntity, ExplanationEntity],
  migrations: [lendingMigration],
  refusals: [
    ...[JUDGED_AGAINST_CLASS, SUPPORT_MEASURE_MISSING, FLAGGED_NOT_PRUDENT, PRUDENT_WITHOUT_SOURCE, ...PROBLEM_REFUSALS],
    ...[...CLOSED_LOAN_USE_REFUSALS, LOAN_PAYMENT_REVERSED, NOT_LEAD_BANK, NOTICE_ACKNOWLEDGED, PENALTY_MARKUP_OUT_OF_RANGE],
  ],
}
