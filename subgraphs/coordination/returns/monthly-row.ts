import type { LocalDate, YearMonth } from '../../../kernel/dates.js'
import { parseDecimal } from '../../../kernel/decimal.js'
import { type Fen, sum } from '../../../kernel/money.js'
import { formatWanYuan } from '../../../kernel/wan-yuan.js'
import { fen, fenOrNull } from '../assessment/fen.js'
import { given, wholeList } from '../assessment/whole-lists.js'
import type { CreditAnswer, PushAnswer, ReturnScope } from './monthly-answer.js'
import { wordFor } from './return-words.js'

export interface Figures {
  readonly requested: Fen
  readonly approved: Fen
  /** In the months of the return: one, or the quarter's. */
  readonly disbursedInPeriod: Fen
  readonly disbursed: Fen
  readonly relief: Fen
  readonly balance: Fen
}

/** The months that a return is of: from the first of them up to the cut-off. */
export interface MonthsOfReturn {
  readonly from: YearMonth
  readonly cutOff: LocalDate
}

/** One scope of the return: its cells, its figures, and the records that they come from. */
export interface ReturnLine {
  readonly scopeId: string
  readonly projectId: string
  readonly cells: readonly string[]
  readonly figures: Figures
  readonly records: readonly string[]
}

export const totalOf = (rows: readonly ReturnLine[], figure: keyof Figures): Fen => sum(rows.map(({ figures }) => figures[figure]))

const wan = (amount: Fen | null): string => (amount === null ? '未报' : formatWanYuan(amount))
const lines = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n')
const newest = <Row>(rows: readonly Row[], day: (row: Row) => string): Row | undefined => [...rows].sort((a, b) => (day(a) < day(b) ? 1 : -1))[0]
const total = (amounts: readonly (Fen | null)[]): Fen | null => (amounts.includes(null) ? null : sum(amounts.filter((amount) => amount !== null)))

/** Paid out up to the cut-off; a reversal takes back what it reverses. */
function disbursed(credits: readonly CreditAnswer[], cutOff: LocalDate, from = ''): Fen {
  const paid = credits.flatMap((credit) => credit.disbursements).filter(({ occurredOn }) => occurredOn <= cutOff && occurredOn >= from)
  return sum(
    paid.map(({ amount, reverses }) => {
      const value = fen(amount)
      return reverses === null ? value : -(value < 0n ? -value : value)
    }),
  )
}

function figuresOf(scope: ReturnScope, pushes: readonly PushAnswer[], { from, cutOff }: MonthsOfReturn): Figures {
  const credits = given(scope.credits, 'credits').filter(({ approvedOn }) => approvedOn <= cutOff)
  const reliefs = wholeList(scope.loanReliefs, 'relief').filter(({ decidedOn }) => decidedOn <= cutOff)
  const latest = newest(pushes, ({ pushedOn }) => pushedOn)
  return {
    requested: fenOrNull(latest?.requestedAmount) ?? 0n,
    approved: sum(credits.map(({ approvedAmount }) => fen(approvedAmount))),
    disbursedInPeriod: disbursed(credits, cutOff, from),
    disbursed: disbursed(credits, cutOff),
    relief: sum(reliefs.map(({ amount }) => fen(amount))),
    balance: sum(credits.map(({ balance }) => fen(given(balance, 'a balance')))),
  }
}

const CERTIFICATES = ['LAND_USE', 'LAND_PLANNING', 'WORKS_PLANNING', 'CONSTRUCTION']

function certificateCell(scope: ReturnScope): string {
  const valid = new Set(given(scope.certificates, 'certificates').flatMap(({ kind, status }) => (status === 'VALID' ? [kind] : [])))
  return lines(...CERTIFICATES.map((kind) => `${wordFor(kind)}：${valid.has(kind) ? '有' : '缺'}`))
}

function collateralCell(scope: ReturnScope): string {
  const values = wholeList(scope.collaterals, 'collaterals').map(({ name, collateralValuations }) => {
    const valued = newest(wholeList(collateralValuations, 'valuations'), ({ valuedOn }) => valuedOn)
    return `${name}：${valued ? formatWanYuan(fen(valued.value)) : '未评估'}`
  })
  return lines(...values)
}

function constructionCells(scope: ReturnScope): readonly string[] {
  const progress = newest(scope.progress, ({ month }) => month)
  const capital = sum(wholeList(scope.capitalContributions, 'contributions').map(({ amount }) => fen(amount)))
  const invested = progress ? fenOrNull(progress.completedInvestment) : null
  return [
    lines(wan(fenOrNull(scope.project?.totalInvestment)), wan(invested), wan(capital)),
    progress ? lines(wordFor(progress.status), `${progress.physicalProgress}%`) : '未报',
    certificateCell(scope),
  ]
}

function sizeCell(scope: ReturnScope): string {
  const area = scope.buildings.reduce((all, { floorArea }) => all + (parseDecimal(floorArea ?? '0', 2) ?? 0n), 0n)
  const inventories = wholeList(scope.presaleInventories, 'inventories')
  const last = newest(inventories, ({ countedOn }) => countedOn)?.countedOn
  const undelivered = inventories.filter(({ countedOn }) => countedOn === last).reduce((all, { soldUndelivered }) => all + soldUndelivered, 0)
  return lines(
    `${area / 100n}.${String(area % 100n).padStart(2, '0')}`,
    String(scope.buildings.reduce((all, { dwellings }) => all + (dwellings ?? 0), 0)),
    String(undelivered),
  )
}

function bankCells(scope: ReturnScope, figures: Figures, cutOff: LocalDate): readonly string[] {
  const lead = wholeList(scope.leadBankAppointments, 'lead banks').find(({ startsOn, endsOn }) => startsOn <= cutOff && (endsOn ?? '9999') > cutOff)
  const engagements = given(scope.engagements, 'engagements')
  const credits = given(scope.credits, 'credits')
  return [
    formatWanYuan(figures.requested),
    collateralCell(scope),
    lead?.bank?.name ?? '未确定',
    lines(...engagements.map(({ institution, state, reasonCode }) => `${institution?.name ?? ''} ${wordFor(state)} ${wordFor(reasonCode)}`.trim())),
    lines(formatWanYuan(figures.approved), ...credits.map(({ approvedOn }) => approvedOn)),
    lines(formatWanYuan(figures.disbursedInPeriod), formatWanYuan(figures.disbursed)),
    formatWanYuan(figures.relief),
    lines(formatWanYuan(figures.balance), ...credits.map(({ expiresOn }) => expiresOn)),
  ]
}

function lastCells(scope: ReturnScope): readonly string[] {
  const plan = wholeList(scope.completionRecords, 'completion plans').find(({ superseded }) => superseded === null)
  return [
    lines(
      wan(total(scope.escrowAccounts.map(({ balance }) => fenOrNull(balance)))),
      wan(total(scope.escrowAccounts.map((account) => fenOrNull(account.supervisedQuota)))),
    ),
    wan(fenOrNull(scope.taxArrears)),
    plan ? lines(plan.plannedCompletion, plan.plannedDelivery) : '未报',
    '',
  ]
}

const recordsOf = (scope: ReturnScope, pushes: readonly PushAnswer[]): readonly string[] =>
  [
    ...pushes,
    ...given(scope.credits, 'credits'),
    ...given(scope.credits, 'credits').flatMap(({ disbursements }) => disbursements),
    ...wholeList(scope.loanReliefs, 'relief'),
    ...scope.escrowAccounts,
    ...given(scope.certificates, 'certificates'),
    ...given(scope.engagements, 'engagements'),
  ].map(({ id }) => id)

/** 吕梁 三(二) (L-51, L-52): the 24 columns of one scope at the cut-off; relief on old loans stands apart from new money. */
export function monthlyLine(scope: ReturnScope, pushes: readonly PushAnswer[], unitName: string, months: MonthsOfReturn): ReturnLine {
  const figures = figuresOf(scope, pushes, months)
  const project = given(scope.project, 'the project')
  const classes = given(scope.engagements, 'engagements').flatMap(({ supportClass }) => supportClass ?? [])
  const days = pushes.map(({ pushedOn }) => pushedOn).sort()
  return {
    scopeId: scope.id,
    projectId: project.id,
    figures,
    records: recordsOf(scope, pushes),
    cells: [
      unitName,
      lines(project.name, project.marketingName ?? '', scope.name),
      project.code ?? '',
      lines(scope.developer?.name ?? '', scope.developer?.uscc ?? '', wordFor(scope.developer?.ownership)),
      project.address ?? '',
      lines(String(days.length), days.at(-1) ?? ''),
      lines(...new Set(classes.map(wordFor))),
      sizeCell(scope),
      ...constructionCells(scope),
      ...bankCells(scope, figures, months.cutOff),
      ...lastCells(scope),
    ],
  }
}
