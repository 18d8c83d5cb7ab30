export interface Figures {
  readonly declared: bigint
  readonly paid: bigint
  readonly arrears: bigint
  readonly dueOn: string
}

/**
 * What the figures make doubtful. Arrears are usually what was declared and not paid by the due date; assessments, instalments and
 * deferrals are right and differ, so nothing here refuses.
 */
export function figureWarnings({ declared, paid, arrears, dueOn }: Figures, today: string): readonly string[] {
  const owed = declared > paid ? declared - paid : 0n
  if (dueOn >= today) return arrears > 0n ? ['ARREARS_BEFORE_DUE_DATE'] : []
  return arrears === owed ? [] : ['ARREARS_DIFFER_FROM_DECLARED_LESS_PAID']
}
