import type { EvidenceRecord } from '../../../policy/lvliang-2024-12/2-3-conditions/facts.js'
import type { Reported, ScopeAnswer } from './facts-answer.js'
import { given, wholeList } from './whole-lists.js'

/** Every record of the answer that a rule may name, by its id: whose it is, which version, when the hub recorded it. */
export function evidenceOf(scope: ScopeAnswer): ReadonlyMap<string, EvidenceRecord> {
  const records = new Map<string, EvidenceRecord>()
  const note = (type: string, rows: readonly Reported[]): void => {
    for (const { id, agency, version, recordedAt } of rows) records.set(id, { type, id, agency, version, recordedAt })
  }
  const accounts = given(scope.escrowAccounts, 'presale accounts')
  const contributions = wholeList(scope.capitalContributions, 'contributions')
  const collaterals = wholeList(scope.collaterals, 'collaterals')
  note('Progress', given(scope.progress, 'progress'))
  note('StopEpisode', given(scope.stopEpisodes, 'stops'))
  note('PresalePermit', given(scope.presalePermits, 'presale permits'))
  note('EscrowAccount', accounts)
  for (const { diversions, withdrawals } of accounts) {
    note('EscrowDiversion', diversions)
    note('EscrowMovement', withdrawals)
  }
  note('GovernanceAssessment', wholeList(scope.governanceAssessments, 'judgements of governance'))
  if (scope.developer) note('GovernanceAssessment', wholeList(scope.developer.governanceAssessments, 'judgements of governance'))
  note('ResumptionAssessment', wholeList(scope.resumptionAssessments, 'judgements of resumption'))
  note('ProjectApproval', wholeList(scope.projectApprovals, 'approvals'))
  note('CompletionRecord', wholeList(scope.completionRecords, 'completion plans'))
  note('PlanMilestone', wholeList(scope.planMilestones, 'milestones'))
  note('Certificate', given(scope.certificates, 'certificates'))
  note('Seizure', wholeList(scope.seizures, 'seizures'))
  note('FinancingDemand', wholeList(scope.financingDemands, 'demands'))
  note('CapitalRequirement', wholeList(scope.capitalRequirements, 'capital requirements'))
  note('CapitalContribution', contributions)
  for (const { capitalRecognitions } of contributions) note('CapitalRecognition', wholeList(capitalRecognitions, 'recognitions'))
  note('Collateral', collaterals)
  for (const { collateralValuations } of collaterals) note('CollateralValuation', wholeList(collateralValuations, 'valuations'))
  note('LeadBankAppointment', wholeList(scope.leadBankAppointments, 'lead banks'))
  note('ClosedAccountAgreement', wholeList(scope.closedAccountAgreements, 'closed accounts'))
  note('BankJudgement', wholeList(scope.bankJudgements, 'judgements of banks'))
  note('LoanUsePlan', wholeList(scope.loanUsePlans, 'loan-use plans'))
  note('ListProposal', wholeList(scope.listProposals, 'proposals'))
  return records
}
