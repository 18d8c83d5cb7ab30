import { type Parameters, type Refusal, type RefusalDefinition, refuse } from '../../../kernel/refusal.js'

/** Carries a refusal of the whole workbook out of whatever was being read. */
export class Unreadable extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code)
  }
}

export const unreadable = (definition: RefusalDefinition, parameters: Parameters): Unreadable => new Unreadable(refuse(definition, parameters))

/** What was read, or the refusal that ended it; anything else is thrown on. */
export async function orRefusal<T>(work: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await work()
  } catch (fault) {
    if (fault instanceof Unreadable) return fault.refusal
    throw fault
  }
}
