import { defineRefusal } from '../../../kernel/refusal.js'

/** What makes a unit or department a laggard ("工作进度落后"): the text names no figure (Q8), so each has a setting and a dated default. */
export const LAGGARD_METRICS = ['MISSED_RETURNS', 'MISSED_MEETINGS', 'OVERDUE_DIFFICULTIES', 'PUSHED_UNANSWERED', 'MATURE_NOT_PUSHED'] as const
export type LaggardMetric = (typeof LAGGARD_METRICS)[number]

export interface Threshold {
  /** From this value on, it lags behind. */
  readonly value: number
  /** Where the value comes from: the unit's setting with its basis, or the default. */
  readonly source: string
}

const byDefault = (value: number): Threshold => ({ value, source: '默认值，2024-03-01 起：文件未规定标准（Q8）' })

/** In force from 2024-03-01, the document's own date, until a unit sets its own. Counts; the unanswered share in per cent. */
export const LAGGARD_DEFAULTS: Readonly<Record<LaggardMetric, Threshold>> = {
  MISSED_RETURNS: byDefault(1),
  MISSED_MEETINGS: byDefault(1),
  OVERDUE_DIFFICULTIES: byDefault(1),
  PUSHED_UNANSWERED: byDefault(50),
  MATURE_NOT_PUSHED: byDefault(1),
}

/** 成熟一批、推送一批: for how many days a mature scope may wait for its push. The text names no figure (Q8). */
export const MATURE_PATIENCE = Object.freeze({
  setting: 'MATURE_PATIENCE_DAYS',
  value: 30,
  since: '2026-11-24',
  source: '数据中枢默认值，文件未规定（“成熟一批、推送一批”，Q8） / default of the hub, the text says nothing',
})

/** The name of the unit's setting: laggard.missedMeetings. */
export const settingOf = (metric: LaggardMetric): string => `laggard.${metric.toLowerCase().replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())}`

/** What one unit or department has to show for one metric. */
export interface Measured {
  readonly unitId: string
  readonly agency: string | null
  readonly metric: LaggardMetric
  readonly value: number
  /** The records behind the value. */
  readonly evidence: readonly string[]
}

export interface Laggard extends Measured {
  readonly threshold: number
  readonly source: string
}

/** A setting that is no number decides nothing: the default does. */
function thresholdOf(metric: LaggardMetric, settings: ReadonlyMap<string, Threshold>): Threshold {
  const set = settings.get(settingOf(metric))
  return set && Number.isSafeInteger(set.value) && set.value > 0 ? set : LAGGARD_DEFAULTS[metric]
}

/** 吕梁 二(一) (L-13): who lags behind, each line with its metric, value, threshold and evidence; whether to remind or summon is a person's judgement. */
export function laggards(measured: readonly Measured[], settingsOf: (unitId: string) => ReadonlyMap<string, Threshold>): readonly Laggard[] {
  return measured.flatMap((one) => {
    const { value, source } = thresholdOf(one.metric, settingsOf(one.unitId))
    return one.value >= value ? [{ ...one, threshold: value, source }] : []
  })
}

const CLAUSE = { clause: '吕梁 二(一)', rule: 'L-13' } as const

export const NOT_A_LAGGARD = defineRefusal({
  code: 'NOT_A_LAGGARD',
  ...CLAUSE,
  zh: { title: '该指标并未落后', detail: '按今天的数据，该单位的 {metric} 未达到标准。', remedy: '核对单位、部门和指标；提醒、约谈须有依据。' },
  en: {
    title: 'It does not lag behind in this',
    detail: 'By today’s facts its {metric} is below the threshold.',
    remedy: 'Check unit, department and metric: a reminder or interview rests on evidence.',
  },
})

export const NOTICE_ANSWERED = defineRefusal({
  code: 'NOTICE_ANSWERED',
  ...CLAUSE,
  zh: { title: '已登记过整改回复', detail: '该提醒或约谈已有回复。', remedy: '如有新的进展，请登记新的提醒或约谈。' },
  en: { title: 'Answered already', detail: 'A response is recorded.', remedy: 'Record a new notice if there is more to say.' },
})

export const LAGGARD_REFUSALS = [NOT_A_LAGGARD, NOTICE_ANSWERED]
