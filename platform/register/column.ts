/** How a recorded fact's value is kept, shown, filtered by and read from a spreadsheet: said once. */
interface Described {
  /** The column's header in a workbook and the first line of its description. */
  readonly zh: string
  readonly en: string
  readonly required: boolean
  /** May be named in the list's filter. Texts by equality and part, dates and amounts by bounds, choices by value. */
  readonly filter: boolean
  /** What the template's example row shows. */
  readonly example: string
  /** What the template's cell note says beside the form of the value. */
  readonly note: string | null
}

export type Choices = Readonly<Record<string, readonly [zh: string, en: string]>>

export type Column = Described &
  (
    | { readonly type: 'text'; readonly max: number }
    /** One of a dictionary; the workbook shows the Chinese words, the graph an enum. */
    | { readonly type: 'choice'; readonly enumName: string; readonly choices: Choices }
    /** Fen inside, yuan outside; a workbook's column says its unit. */
    | { readonly type: 'money'; readonly unit: '元' | '万元'; readonly min: bigint | null }
    /** Decimal text with so many places: ㎡, %, ratios. */
    | { readonly type: 'decimal'; readonly places: number; readonly min: string | null; readonly max: string | null }
    | { readonly type: 'count'; readonly max: number }
    /** `past`: what happened; not after today. */
    | { readonly type: 'date'; readonly past: boolean }
    | { readonly type: 'month' }
    | { readonly type: 'flag' }
    /** A bank institution of the hub. */
    | { readonly type: 'institution' }
  )

interface Options {
  readonly optional?: boolean
  readonly filter?: boolean
  readonly example?: string
  readonly note?: string
}

const described = (zh: string, en: string, example: string, { optional = false, filter = false, example: given, note }: Options): Described => ({
  zh,
  en,
  required: !optional,
  filter,
  example: given ?? example,
  note: note ?? null,
})

export const text = (zh: string, en: string, { max = 200, ...options }: Options & { readonly max?: number } = {}): Column => ({
  type: 'text',
  max,
  ...described(zh, en, `示例${zh}`, options),
})

export const choice = (zh: string, en: string, enumName: string, choices: Choices, options: Options = {}): Column => ({
  type: 'choice',
  enumName,
  choices,
  ...described(zh, en, Object.values(choices)[0]?.[0] ?? '', { filter: true, ...options }),
})

/** Above or equal to zero unless `negative`. */
export const money = (
  zh: string,
  en: string,
  { unit = '元', negative = false, ...options }: Options & { readonly unit?: '元' | '万元'; readonly negative?: boolean } = {},
): Column => ({ type: 'money', unit, min: negative ? null : 0n, ...described(zh, en, unit === '元' ? '1000000.00' : '100', options) })

/** ㎡ with two places. */
export const area = (zh: string, en: string, options: Options = {}): Column => ({
  type: 'decimal',
  places: 2,
  min: '0',
  max: null,
  ...described(zh, en, '12000.00', options),
})

/** Per cent with two places, 0 to 100 unless `over`. */
export const percent = (zh: string, en: string, { over = false, ...options }: Options & { readonly over?: boolean } = {}): Column => ({
  type: 'decimal',
  places: 2,
  min: '0',
  max: over ? null : '100',
  ...described(zh, en, '35.00', options),
})

/** A rate or ratio with four places: 容积率, annual % of a loan. */
export const ratio = (zh: string, en: string, options: Options = {}): Column => ({
  type: 'decimal',
  places: 4,
  min: '0',
  max: null,
  ...described(zh, en, '2.5000', options),
})

export const count = (zh: string, en: string, { max = 1_000_000, ...options }: Options & { readonly max?: number } = {}): Column => ({
  type: 'count',
  max,
  ...described(zh, en, '120', options),
})

/** What happened; a plan or a term is `future: true`. */
export const date = (zh: string, en: string, { future = false, ...options }: Options & { readonly future?: boolean } = {}): Column => ({
  type: 'date',
  past: !future,
  ...described(zh, en, future ? '2027-06-30' : '2026-06-30', { filter: true, ...options }),
})

export const month = (zh: string, en: string, options: Options = {}): Column => ({
  type: 'month',
  ...described(zh, en, '2026-09', { filter: true, ...options }),
})

export const flag = (zh: string, en: string, options: Options = {}): Column => ({ type: 'flag', ...described(zh, en, '是', options) })

/** A bank institution: its CNAPS code or name in a workbook. */
export const institution = (zh: string, en: string, options: Options = {}): Column => ({
  type: 'institution',
  ...described(zh, en, '102100099996', { filter: true, ...options }),
})
