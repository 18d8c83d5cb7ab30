import type { LocalDate, YearMonth } from '../../../kernel/dates.js'
import type { GraphContext } from '../../../platform/graph/context.js'
import type { OpenPoint } from '../../../policy/lvliang-2024-12/2-3-conditions/settings.js'
import type { ReturnKind } from '../../../policy/lvliang-2024-12/3-2-reporting/return-kinds.js'
import { decided } from '../setting/decided.js'
import { settingsOfUnit } from '../setting/setting.reads.js'
import { type Duty, dutiesOf } from './duties-of.js'
import { returnsOfUnit } from './mechanism-return.reads.js'

export interface Owing {
  readonly id: string
  readonly kind: string
}

const KINDS_OF: Readonly<Record<string, readonly ReturnKind[]>> = { CITY: ['MONTHLY_MONITORING', 'QUARTERLY_SUMMARY'], PROVINCE: [] }

/** What one unit owes in some months, as it stood on a day. */
export async function owedBy(unit: Owing, from: YearMonth, to: YearMonth, on: LocalDate, context: GraphContext): Promise<readonly Duty[]> {
  const [made, settings, calendar] = await Promise.all([
    context.many(returnsOfUnit, unit.id),
    context.many(settingsOfUnit, unit.id),
    context.runtime.calendar(),
  ])
  const debtor = {
    ...{ calendar, today: on, made: made.filter(({ submittedOn }) => submittedOn === null || submittedOn <= on) },
    decided: (usual: OpenPoint<number>) => decided(settings, usual, on),
  }
  return (KINDS_OF[unit.kind] ?? ['MONTHLY_RETURN']).flatMap((kind) => dutiesOf(kind, from, to, debtor))
}
