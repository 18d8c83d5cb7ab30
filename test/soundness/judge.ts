import type { Expected, Oracle } from './oracle.js'
import type { Answered } from './requests.js'

interface Ided {
  readonly id: string
}

/** `foreign`: ids that the oracle does not give this actor at this instant; `whole`: the answer is exactly what it gives. */
export interface Judgement {
  readonly foreign: readonly string[]
  readonly whole: boolean
}

/** As many as the list was asked for. */
const PAGE = 100

const idsOf = (list: unknown): string[] => (list as Ided[]).map(({ id }) => id).sort()

function judgeScope(scope: Record<string, unknown> | null, expected: Expected): Judgement {
  if (scope === null) return { foreign: [], whole: expected === null }
  if (expected === null) return { foreign: [String(scope.id)], whole: false }
  const fields = Object.entries(scope).filter(([name]) => name !== 'id')
  const foreign = fields.flatMap(([name, list]) => (list === null ? [] : idsOf(list).filter((id) => !expected[name]?.includes(id))))
  const same = fields.every(([name, list]) => JSON.stringify(list === null ? null : idsOf(list)) === JSON.stringify(expected[name] ?? null))
  return { foreign, whole: same }
}

export function judge({ request, answer }: Answered, oracle: Oracle): Judgement {
  const data = answer.body.data ?? {}
  if (request.kind === 'list') {
    const connection = data.financedScopes as { nodes: readonly Ided[] } | null | undefined
    const ids = connection ? idsOf(connection.nodes) : []
    return { foreign: ids.filter((id) => !oracle.visible.has(id)), whole: connection != null && ids.length === Math.min(PAGE, oracle.visible.size) }
  }
  const scope = (data.financedScope ?? null) as Record<string, unknown> | null
  return judgeScope(scope, request.kind === 'nonsense' ? null : (oracle.scopes.get(request.scopeId) ?? null))
}

/** While a push is being revoked either answer is right; what neither gives is foreign. */
export const judgeEither = (answered: Answered, before: Oracle, after: Oracle): Judgement => {
  const judged = [judge(answered, before), judge(answered, after)]
  return { foreign: judged.map(({ foreign }) => foreign).sort((a, b) => a.length - b.length)[0] ?? [], whole: judged.some(({ whole }) => whole) }
}
