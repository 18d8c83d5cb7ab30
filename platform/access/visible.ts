import type { Pool } from 'pg'
import type { Actor, ActorKind } from '../../kernel/actor.js'
import type { SubgraphName } from '../database/roles.js'

/** Those who see whole units; banks and developers see single subjects, the public sees dictionaries. */
const SEES_UNITS: ReadonlySet<ActorKind> = new Set(['AGENCY', 'OFFICE', 'ANALYST', 'AUDITOR'])

/** Today's tree of reporting units, for expanding "my unit" to "my unit and all below it" (L-08: the city office reads all counties). */
export interface UnitTree {
  below(unit: string): readonly string[]
}

export function unitTree(rows: readonly { id: string; parentId: string | null }[]): UnitTree {
  const children = new Map<string, string[]>()
  for (const { id, parentId } of rows) if (parentId) children.set(parentId, [...(children.get(parentId) ?? []), id])
  const known = new Map<string, readonly string[]>()
  const collect = (unit: string, found: Set<string>): Set<string> => {
    if (found.has(unit)) return found
    found.add(unit)
    for (const child of children.get(unit) ?? []) collect(child, found)
    return found
  }
  const below = (unit: string): readonly string[] => {
    const answer = known.get(unit) ?? Object.freeze([...collect(unit, new Set())].sort())
    known.set(unit, answer)
    return answer
  }
  return { below }
}

export async function readUnitTree(schema: SubgraphName, pool: Pool): Promise<UnitTree> {
  const { rows } = await pool.query<{ id: string; parentId: string | null }>(`select id, parent_id as "parentId" from ${schema}.ref_unit`)
  return unitTree(rows)
}

const NO_UNITS: readonly string[] = []

export const visibleUnits = (actor: Actor, tree: UnitTree): readonly string[] =>
  actor.unit !== null && SEES_UNITS.has(actor.kind) ? tree.below(actor.unit) : NO_UNITS
