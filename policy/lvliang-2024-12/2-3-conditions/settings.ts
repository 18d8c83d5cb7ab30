/**
 * What the text leaves open (Q7, Q8, L-04): a default with its date and source, which each jurisdiction may set for itself from a day on.
 * A verdict names the setting wherever it decided something.
 */
export interface OpenPoint<Value> {
  /** The name under which a unit sets it. */
  readonly setting: string
  readonly value: Value
  readonly since: string
  /** Where the value comes from: a document, or the hub's own default. */
  readonly source: string
}

export interface ConditionSettings {
  /** Whether condition one asks for 立项 beside the four certificates (Q7). */
  readonly initiationRequired: OpenPoint<boolean>
  /** Up to how many days works that stand still count as stopped for a short term. */
  readonly shortStopDays: OpenPoint<number>
  /** The least that free collateral covers of what is asked for, in per cent. */
  readonly collateralCoverPercent: OpenPoint<number>
  /** How many months old the newest word on construction may be. */
  readonly progressMonths: OpenPoint<number>
  /** How far what came may stay off the plan before it wants a word why, in per cent. */
  readonly planDriftPercent: OpenPoint<number>
  /** Whether condition five is judged by the lead bank; otherwise the newest judgement of any bank decides. */
  readonly leadBankDecides: OpenPoint<boolean>
}

const DATED = '2026-11-23'

const HUB = (why: string): string => `数据中枢默认值，文件未规定（${why}）；可由市、县机制另行设定 / default of the hub, the text says nothing`

export const CONDITION_DEFAULTS: ConditionSettings = Object.freeze({
  initiationRequired: {
    setting: 'CONDITION_1_INITIATION_REQUIRED',
    value: true,
    since: '2024-03-01',
    source: '吕住建发〔2024〕12号 二(三) 条件一：立项、土地、规划、施工等手续齐全',
  },
  shortStopDays: { setting: 'CONDITION_1_SHORT_STOP_DAYS', value: 365, since: DATED, source: HUB('停工满一年须核验施工许可，故以 365 日为限') },
  collateralCoverPercent: { setting: 'CONDITION_2_COLLATERAL_COVER_PERCENT', value: 100, since: DATED, source: HUB('“与融资金额匹配”') },
  progressMonths: { setting: 'CONDITION_1_PROGRESS_MONTHS', value: 3, since: DATED, source: HUB('按季会商') },
  planDriftPercent: { setting: 'CONDITION_5_PLAN_DRIFT_PERCENT', value: 20, since: DATED, source: HUB('“实事求是”') },
  leadBankDecides: { setting: 'CONDITION_5_LEAD_BANK_DECIDES', value: true, since: DATED, source: HUB('由谁判断融资规模与销售前景') },
})
