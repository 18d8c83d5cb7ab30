import { type Refusal, refuse } from '../../../kernel/refusal.js'
import { FIELD_MISSING, FIELD_TOO_LONG } from '../../../platform/register/refusals.js'

const MOST = 2000

/** The texts that must say something, and not too much. */
export const filled =
  <Name extends string>(...names: readonly Name[]) =>
  ({ input }: { readonly input: Readonly<Partial<Record<Name, unknown>>> }): Refusal | null => {
    for (const column of names) {
      const value = input[column]
      if (typeof value !== 'string') continue
      if (value.trim() === '') return refuse(FIELD_MISSING, { column }, column)
      if (value.length > MOST) return refuse(FIELD_TOO_LONG, { column, length: String(value.length), most: String(MOST) }, column)
    }
    return null
  }
