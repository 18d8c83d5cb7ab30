import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema } from 'graphql'
import { ACTOR_KINDS, type ActorKind } from '../../../kernel/actor.js'
import { type Decision, type Grant, type Matrix, readMatrix } from '../../../platform/access/matrix.js'
import { PROJECT_ROOT } from '../../../platform/root.js'

const read = (name: string): string => readFileSync(join(PROJECT_ROOT, 'schema', name), 'utf8')

export const MATRIX = readMatrix(read('authorization.csv'))
export const API = buildSchema(read('api.graphql'))

export const decisionOf = (matrix: Matrix, coordinate: string, kind: ActorKind): Decision => matrix.get(coordinate)?.decisions.get(kind) ?? 'deny'

/** What the gateway's authorizer takes. */
export const decisionsOf = (matrix: Matrix): ReadonlyMap<string, ReadonlyMap<ActorKind, Decision>> =>
  new Map([...matrix].map(([coordinate, { decisions }]) => [coordinate, decisions]))

/** A lock that stands open: everybody may do everything. */
export const OPEN: Matrix = {
  get: (coordinate: string): Grant => ({ coordinate, decisions: new Map(ACTOR_KINDS.map((kind) => [kind, 'allow'])), agencies: [], roles: [], topic: '' }),
  has: () => true,
} as unknown as Matrix

/** The same table with one cell changed: what a wrong row looks like. */
export function withDecision(matrix: Matrix, coordinate: string, kind: ActorKind, decision: Decision): Matrix {
  const grant = matrix.get(coordinate)
  if (!grant) throw new Error(`no row for ${coordinate}`)
  return new Map(matrix).set(coordinate, { ...grant, decisions: new Map(grant.decisions).set(kind, decision) })
}
