import { banksOf } from '../../push-facts.js'
import { at, share, wan } from '../figures.js'
import { factId, inWuyang, type OfProject, type OfUnit, row, rows, type Said, type Tellers } from '../said.js'

const requirement: OfProject = (plan) =>
  row('CapitalRequirement', plan, {
    ...{
      basis: '国发〔2015〕51号',
      housingKind: inWuyang(plan) ? 'SHANTYTOWN' : 'ORDINARY_OR_AFFORDABLE',
      totalInvestment: plan.investmentFen,
      requiredRatio: '20.00',
    },
    ...{ requiredAmount: plan.investmentFen / 5n, inKindLimit: '30.00', determinedOn: at(plan, -4, 18) },
  })

const contributor = (plan: Parameters<OfProject>[0]): string => `${plan.unit.name}示例城市建设投资有限公司`

/** In two parts; of 棚改 a third is in kind, money spent on the project before. */
const contributions: OfProject = (plan) => {
  const half = plan.investmentFen / 10n
  const cash = {
    form: 'CASH',
    contributor: contributor(plan),
    ...(inWuyang(plan) ? { account: 'HOUSING_SPECIAL' } : { accountText: '主办银行项目资本金专户' }),
  }
  const number = (n: number) => `资本金-${plan.unit.name}-${plan.number + 1}-${n}`
  const kind = { form: 'IN_KIND', contributor: contributor(plan), spentOn: '征地、拆迁前期费用', inKindReason: '前期已由项目单位垫付' }
  return rows('CapitalContribution', plan, [
    { number: number(1), ...(inWuyang(plan) ? kind : cash), amount: half, contributedOn: at(plan, -3, 12) },
    // One project in seven has not paid in the rest: condition one is not met.
    ...(plan.number === 6 ? [] : [{ number: number(2), ...cash, amount: plan.investmentFen / 5n - half, contributedOn: at(plan, -1, 20) }]),
  ])
}

const STAGES = ['HOUSING_REVIEW', 'FINANCE_REVIEW', 'PLATFORM_RECOGNITION'] as const

/** What is in kind is reviewed by two bureaus and recognised by the platform, which counts nine tenths of it. */
const recognitions: OfProject = (plan) =>
  inWuyang(plan)
    ? rows(
        'CapitalRecognition',
        plan,
        STAGES.map((stage, index) => {
          const claimed = plan.investmentFen / 10n
          const reduced = stage === 'PLATFORM_RECOGNITION'
          return {
            ...{ number: `舞财审〔2025〕${plan.number * 3 + index + 1}号`, stage, claimed, recognised: reduced ? (claimed * 9n) / 10n : claimed },
            ...{ decidedOn: at(plan, -2, 5 + 7 * index), reason: reduced ? '部分支出凭证不全' : null },
          }
        }),
        { parentId: factId('CapitalContribution', plan.key) },
      )
    : []

const leadBanks: OfProject = (plan) => {
  const [lead, second] = banksOf(plan)
  if (!lead) return []
  const document = '协调机制会议纪要〔2026〕3号'
  const earlier = second && plan.story === 'THREE_BANKS'
  return rows('LeadBankAppointment', plan, [
    ...(earlier
      ? [{ bank: second.id, startsOn: '2025-02-10', endsOn: '2026-03-07', document: '协调机制会议纪要〔2025〕2号', changeReason: '原主办银行调整信贷政策' }]
      : []),
    { bank: lead.id, startsOn: '2026-03-08', document },
  ])
}

const demands: OfProject = (plan) =>
  plan.number % 3 === 2
    ? []
    : row('FinancingDemand', plan, {
        ...{
          number: `XQ-2026-${plan.unit.name}-${plan.number + 1}`,
          kind: 'NEW_LOAN',
          amount: share(plan, 20),
          purpose: `${plan.name}建设交付`,
          raisedOn: '2026-02-20',
        },
        ...{ raisedAt: '2026年一季度政银企座谈会', collateralOffered: '土地使用权及在建工程', state: banksOf(plan).length > 0 ? 'MATCHED' : 'OPEN' },
      })

const matches: OfProject = (plan) =>
  plan.number % 3 === 2
    ? []
    : rows(
        'BankMatch',
        plan,
        banksOf(plan).map(({ id }, index) =>
          index === 2
            ? { bank: id, matchedOn: '2026-02-26', outcome: 'DECLINED', outcomeOn: '2026-03-20', reason: '抵押物不足' }
            : { bank: id, matchedOn: '2026-02-26', outcome: index === 0 ? 'AGREED' : 'IN_TALKS', amount: share(plan, 10), outcomeOn: '2026-03-05' },
        ),
        { parentId: factId('FinancingDemand', plan.key) },
      )

const evasions: OfProject = (plan) =>
  plan.story === 'PRUDENT'
    ? row('DebtEvasion', plan, {
        number: '吕金监函〔2026〕9号',
        origin: 'REGULATOR',
        facts: '转移资产逃避到期债务（示例）',
        amount: wan(1200),
        foundOn: '2026-04-18',
      })
    : []

export const CAPITAL: Tellers<OfProject> = {
  CapitalRequirement: requirement,
  CapitalContribution: contributions,
  CapitalRecognition: recognitions,
  LeadBankAppointment: leadBanks,
  FinancingDemand: demands,
  BankMatch: matches,
  DebtEvasion: evasions,
}

/** Published rates; after the last one that was known when this was written nothing changes. */
const RATES = [
  ['2025-05', '3.00', '3.50'],
  ['2024-10', '3.10', '3.60'],
  ['2024-07', '3.35', '3.85'],
  ['2024-02', '3.45', '3.95'],
  ['2000-01', '3.45', '4.20'],
] as const

/** The 20th, or the Monday after it. */
function publishedOn(month: string): string {
  const weekday = new Date(`${month}-20T00:00:00Z`).getUTCDay()
  return `${month}-${20 + (weekday === 6 ? 2 : weekday === 0 ? 1 : 0)}`
}

const MONTHS = Array.from({ length: 36 }, (_, index) => {
  const at = 2023 * 12 + 10 + index
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
})

const quotes: OfUnit = ({ name }, months) =>
  name === '吕梁市' || name === '舞阳县'
    ? MONTHS.slice(-months).map((month): Said => {
        const [, oneYear, fiveYears] = RATES.find(([from]) => from <= month) ?? RATES[0]
        return { id: factId('LprQuote', name, month), values: { publishedOn: publishedOn(month), oneYear, fiveYears } }
      })
    : []

export const CENTRAL_BANK: Tellers<OfUnit> = { LprQuote: quotes }
