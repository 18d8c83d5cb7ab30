import { randomUUID } from 'node:crypto'
import type { TestHub } from '../support/hub.js'
import { done, doneOnceKnown, type Row } from './support.js'

/** Who records what in one county, by the name of its demonstration identities: "lishi". */
export interface County {
  readonly name: string
  readonly place: string
}

export interface ReadyScope {
  readonly projectId: string
  readonly scopeId: string
  readonly collateralId: string
}

interface Making extends ReadyScope {
  readonly hub: TestHub
  readonly county: County
  readonly bank: string
  readonly holder: string
}

const as = ({ county }: Pick<Making, 'county'>, agency: string): string => `${agency}-${county.place}`

const FOUR = [
  ['LAND_USE', 'land'],
  ['LAND_PLANNING', 'land'],
  ['WORKS_PLANNING', 'land'],
  ['CONSTRUCTION', 'housing'],
] as const

/** One certificate of a project, by the agency that issues it; each number once. */
export const issueCertificate = (making: Pick<Making, 'hub' | 'county' | 'projectId' | 'holder'>, kind: (typeof FOUR)[number][0]) =>
  doneOnceKnown(making.hub, as(making, FOUR.find(([one]) => one === kind)?.[1] ?? 'land'), 'issueCertificate', {
    kind,
    ...(kind === 'LAND_USE' ? { generation: 'REAL_ESTATE_TITLE' } : {}),
    number: `样本${making.projectId.slice(0, 8)}${kind}`,
    authority: `${making.county.name}示例机关`,
    holder: making.holder,
    issuedOn: '2026-03-02',
    subjectIds: [making.projectId],
  })

/** 条件一: capital in place, initiated, under construction; the certificates are the caller's. */
async function firstCondition(making: Making): Promise<void> {
  const { hub, projectId, holder } = making
  const known = (agency: string, mutation: string, input: Row) => doneOnceKnown(hub, as(making, agency), mutation, input)
  await Promise.all([
    known('nfra', 'recordCapitalRequirement', {
      subjectId: projectId,
      ...{ basis: '国发〔2015〕51号', housingKind: 'ORDINARY_OR_AFFORDABLE', totalInvestment: '400000000.00' },
      ...{ requiredRatio: '20.00', requiredAmount: '80000000.00', determinedOn: '2026-03-01' },
    }),
    known('nfra', 'recordCapitalContribution', {
      subjectId: projectId,
      ...{ number: `资本金${projectId.slice(0, 8)}`, form: 'CASH', amount: '80000000.00', contributedOn: '2026-03-10', contributor: holder },
    }),
    known('reform', 'recordProjectApproval', {
      subjectIds: [projectId],
      ...{ number: `备案${projectId.slice(0, 8)}`, kind: 'FILING', matter: 'FILING', applicant: holder, totalInvestment: '400000000.00' },
      ...{ authority: `${making.county.name}示例机关`, issuedOn: '2026-02-01', state: 'VALID' },
    }),
    known('housing', 'reportProgress', { subjectId: projectId, month: '2026-11', status: 'UNDER_CONSTRUCTION', physicalProgress: '48.00' }),
  ])
}

/** 条件二: governance judged; collateral offered, registered and valued. */
async function secondCondition(making: Making): Promise<void> {
  const { hub, projectId, scopeId, collateralId, bank, holder } = making
  const judged = { conclusion: 'SOUND', assessedOn: '2026-10-15', reasons: '章程、登记与年报核对一致' }
  const offered = {
    ...{ id: collateralId, subjectId: scopeId, institution: bank, number: `押品${scopeId.slice(0, 8)}`, kind: 'WORKS_IN_PROGRESS' },
    ...{ name: '在建工程', owner: holder, registration: 'REGISTERED', rank: 1, priorClaims: '0.00', secured: '80000000.00', heldSince: '2026-09-01' },
  }
  await Promise.all([
    ...['GOVERNANCE', 'OPERATION'].map((aspect) => done(hub, as(making, 'market'), 'recordGovernanceAssessment', { subjectId: projectId, aspect, ...judged })),
    doneOnceKnown(hub, as(making, 'nfra'), 'recordCollateral', offered),
  ])
  const value = { collateralId, institution: bank, valuedOn: '2026-10-01', value: '160000000.00', method: 'EXTERNAL', appraiser: '示例评估公司' }
  await done(hub, as(making, 'nfra'), 'recordCollateralValuation', value)
}

/** 条件三: one lead bank; its loans stay in a closed account. */
async function thirdCondition(making: Making): Promise<void> {
  const { hub, projectId, scopeId, bank, holder } = making
  const agreement = {
    ...{ subjectId: scopeId, institution: bank, number: `封闭监管${scopeId.slice(0, 8)}`, parties: `主办银行、${holder}`, accountHolder: holder },
    ...{ maskedNumber: '1411 **** **** 0021', payment: 'BOTH', signedOn: '2026-10-20', startsOn: '2026-10-21' },
  }
  await doneOnceKnown(hub, as(making, 'nfra'), 'recordLeadBankAppointment', {
    ...{ subjectId: projectId, bank, startsOn: '2026-10-10', document: '协调机制会议纪要〔2026〕3号' },
  })
  await doneOnceKnown(hub, as(making, 'nfra'), 'recordClosedAccountAgreement', agreement)
}

/** 条件四: presale money is supervised and none was diverted. */
const fourthCondition = (making: Making) =>
  done(making.hub, as(making, 'housing'), 'openEscrowAccount', {
    ...{ subjectId: making.projectId, accountNumber: `6222${making.projectId.replace(/\D/g, '').padEnd(12, '0').slice(0, 12)}` },
    ...{ institutionId: making.bank, supervisedQuota: '60000000.00' },
  })

/** 条件五: scale and prospects judged, both plans on file. */
async function fifthCondition(making: Making): Promise<void> {
  const { hub, projectId, scopeId, bank } = making
  const judgement = {
    subjectId: scopeId,
    institution: bank,
    favourable: true,
    reasoning: '同区位去化周期 14 个月',
    judgedOn: '2026-11-02',
    judgedBy: '统信科科员',
  }
  const completion = { plannedStart: '2026-03-20', actualStart: '2026-03-25', plannedCompletion: '2027-09-30', plannedDelivery: '2027-12-31' }
  await Promise.all([
    ...['SCALE_REASONABLE', 'SALES_PROSPECT'].map((question) => doneOnceKnown(hub, as(making, 'nfra'), 'recordBankJudgement', { ...judgement, question })),
    doneOnceKnown(hub, as(making, 'housing'), 'recordFinancingDemand', {
      ...{ subjectId: scopeId, number: `需求${scopeId.slice(0, 8)}`, kind: 'NEW_LOAN', amount: '80000000.00', purpose: '后续工程建设' },
      ...{ raisedOn: '2026-10-08', state: 'OPEN' },
    }),
    doneOnceKnown(hub, as(making, 'nfra'), 'recordLoanUsePlan', {
      ...{ subjectId: scopeId, institution: bank, month: '2026-12', purpose: 'CONSTRUCTION', planned: '80000000.00', milestone: '主体结构封顶' },
    }),
    done(hub, as(making, 'housing'), 'recordCompletionRecord', { subjectId: projectId, planVersion: '首次', ...completion }),
  ])
}

/** A project of its own with one scope, recorded by every agency through the gateway until all five conditions hold, but for the certificates named. */
export async function makeReadyScope(hub: TestHub, county: County, bank: string, name: string, without: readonly string[] = []): Promise<ReadyScope> {
  const holder = `${name}置业有限公司`
  const project = await done(hub, `housing-${county.place}`, 'registerProject', {
    ...{ name, kind: 'COMMODITY_HOUSING', filedOn: '2026-02-01', totalInvestment: '400000000.00', plannedCompletion: '2027-09-30' },
  })
  const scope = await done(hub, `housing-${county.place}`, 'registerFinancedScope', { projectId: project.id, name: '全部', kind: 'WHOLE' })
  const making = { hub, county, bank, holder, projectId: project.id, scopeId: scope.id, collateralId: randomUUID() }
  await Promise.all([
    firstCondition(making),
    ...FOUR.filter(([kind]) => !without.includes(kind)).map(([kind]) => issueCertificate(making, kind)),
    secondCondition(making),
    thirdCondition(making),
    fourthCondition(making),
    fifthCondition(making),
  ])
  return making
}
