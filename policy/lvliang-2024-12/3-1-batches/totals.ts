import { type Fen, sum } from '../../../kernel/money.js'

export interface PushedScope {
  readonly scopeId: string
  readonly projectId: string
  /** The newest first: of a scope that was pushed again, only the newest demand counts. */
  readonly requested: Fen | null
}

export interface ListTotals {
  readonly scopes: number
  readonly projects: number
  /** Null where nobody said what is asked for. */
  readonly requested: Fen | null
}

/** 吕梁 三(一) (L-46): what was pushed in a period, each scope once, projects beside. */
export function listTotals(newestFirst: readonly PushedScope[]): ListTotals {
  const scopes = new Map<string, PushedScope>()
  for (const one of newestFirst) if (!scopes.has(one.scopeId)) scopes.set(one.scopeId, one)
  const said = [...scopes.values()].flatMap(({ requested }) => (requested === null ? [] : [requested]))
  return {
    scopes: scopes.size,
    projects: new Set([...scopes.values()].map(({ projectId }) => projectId)).size,
    requested: said.length === 0 ? null : sum(said),
  }
}
