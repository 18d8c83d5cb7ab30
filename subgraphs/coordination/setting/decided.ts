import type { OpenPoint } from '../../../policy/lvliang-2024-12/2-3-conditions/settings.js'
import { settingsInForce } from './in-force.js'

interface Set {
  readonly unitId: string
  readonly name: string
  readonly value: string
  readonly effectiveFrom: string
  readonly basis: string
}

/** What decided a figure that the text leaves open: the unit's setting, its superior's, or the hub's default. What is no number is not a figure. */
export function decided(nearestFirst: readonly Set[], usual: OpenPoint<number>, on: string): OpenPoint<number> {
  const own = nearestFirst.filter(({ name, value }) => name === usual.setting && /^\d+$/.test(value))
  const [found] = settingsInForce(own, on)
  return found ? { setting: usual.setting, value: Number(found.value), since: found.effectiveFrom, source: found.basis } : usual
}
