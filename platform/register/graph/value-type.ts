import { Int } from 'type-graphql'
import { CountFilter, DateFilter, DecimalFilter, FlagFilter, IdFilter, MoneyFilter, MonthFilter, TextFilter } from '../../graph/filter.js'
import { Decimal, LocalDate, Money, Uuid, YearMonth } from '../../graph/scalars.js'
import type { Column } from '../column.js'
import { enumOf } from './dictionary.js'

/** How a column's value goes in and out of the graph; an institution goes in as its id. */
export function valueType(column: Column): unknown {
  switch (column.type) {
    case 'text':
      return String
    case 'choice':
      return enumOf(column)
    case 'money':
      return Money
    case 'decimal':
      return Decimal
    case 'count':
      return Int
    case 'date':
      return LocalDate
    case 'month':
      return YearMonth
    case 'flag':
      return Boolean
    case 'institution':
      return Uuid
  }
}

const FILTERS = {
  text: TextFilter,
  choice: TextFilter,
  money: MoneyFilter,
  decimal: DecimalFilter,
  count: CountFilter,
  date: DateFilter,
  month: MonthFilter,
  flag: FlagFilter,
  institution: IdFilter,
} as const

export const filterTypeOf = (column: Column): (typeof FILTERS)[keyof typeof FILTERS] => FILTERS[column.type]

/** Chinese first; what money and rates are counted in. */
export const descriptionOf = (column: Column): string => {
  const unit = column.type === 'money' && !column.zh.includes('元') ? '（元）' : ''
  const english = column.type === 'money' && !column.en.includes('yuan') ? ', in yuan' : ''
  return `${column.zh}${unit}\n${column.en}${english}`
}
