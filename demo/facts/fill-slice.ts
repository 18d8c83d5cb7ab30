import type { SubgraphName } from '../../platform/database/roles.js'
import { type Runtimes, runtimeOf } from '../acting.js'
import type { ProjectPlan } from '../project-facts.js'
import type { Extent } from '../size.js'
import type { DemoUnit } from '../units.js'
import { fillRegister, type Told } from './fill-register.js'
import { TOLD_SLICES } from './slices.js'

export interface County {
  readonly unit: DemoUnit
  readonly plans: readonly ProjectPlan[]
}

/** Whose rows: a bank sees a scope, and may say something of it, only when what was pushed to it has taken effect. */
export type Whose = 'AGENCIES' | 'BANKS'

function toldOf(slice: SubgraphName, type: string, { unit, plans }: County, months: number): readonly Told[] {
  const { ofProject, ofUnit } = TOLD_SLICES[slice]
  const ofPlans = plans.flatMap((plan) => (ofProject[type]?.(plan, months) ?? []).map((said) => ({ said, unit, plan })))
  return [...ofPlans, ...(ofUnit[type]?.(unit, months) ?? []).map((said) => ({ said, unit, plan: null }))]
}

/** One slice's registers in their order, each for all counties; answers how many rows. */
export async function fillSlice(
  runtimes: Runtimes,
  slice: SubgraphName,
  counties: readonly County[],
  { registerMonths, registersIn }: Extent,
  whose: Whose,
): Promise<number> {
  const { registers, links } = TOLD_SLICES[slice]
  const told = counties.filter(({ unit }) => registersIn(unit))
  let count = 0
  for (const register of registers) {
    const all = told
      .flatMap((county) => toldOf(slice, register.type, county, registerMonths))
      .filter(({ said }) => (said.bank !== undefined) === (whose === 'BANKS'))
    count += await fillRegister(runtimeOf(runtimes, slice), register, all, links)
  }
  return count
}
