import { type Fen, sum } from '../../../kernel/money.js'

/** What became of one financed scope, and who owns its developer; null: nobody has said. */
export interface SupportedScope {
  readonly scopeId: string
  readonly ownership: string | null
  readonly listed: boolean
  readonly pushed: boolean
  readonly approved: Fen
  readonly disbursed: Fen
}

export interface OwnershipSupport {
  readonly ownership: string | null
  readonly scopes: readonly string[]
  readonly listed: number
  readonly pushed: number
  readonly credited: number
  readonly funded: number
  readonly approved: Fen
  readonly disbursed: Fen
}

const count = (scopes: readonly SupportedScope[], holds: (scope: SupportedScope) => boolean): number => scopes.filter(holds).length

/** 吕梁 导语 (L-03) 一视同仁: how scopes of each ownership fared, counts and amounts side by side. No rule reads ownership; only this does. */
export function supportByOwnership(all: readonly SupportedScope[]): readonly OwnershipSupport[] {
  const kinds = [...new Set(all.map(({ ownership }) => ownership))].sort((a, b) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1))
  return kinds.map((ownership) => {
    const scopes = all.filter((scope) => scope.ownership === ownership)
    return {
      ownership,
      scopes: scopes.map(({ scopeId }) => scopeId),
      listed: count(scopes, ({ listed }) => listed),
      pushed: count(scopes, ({ pushed }) => pushed),
      credited: count(scopes, ({ approved }) => approved > 0n),
      funded: count(scopes, ({ disbursed }) => disbursed > 0n),
      approved: sum(scopes.map(({ approved }) => approved)),
      disbursed: sum(scopes.map(({ disbursed }) => disbursed)),
    }
  })
}
