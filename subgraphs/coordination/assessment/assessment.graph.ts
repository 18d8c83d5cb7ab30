import DataLoader from 'dataloader'
import { GraphQLError } from 'graphql'
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { type GraphContext, keyed } from '../../../platform/graph/context.js'
import type { Assessment as Verdict } from '../../../policy/lvliang-2024-12/2-3-conditions/assessment.js'
import { FinancedScope } from '../stubs.graph.js'
import { assessScopes } from './assess-scopes.js'
import { Assessment } from './assessment-types.graph.js'
import { type Reading, toGraph } from './to-graph.js'

/** The hub asks with its own rights; whether the caller may see the scope at all is asked with the caller's. */
export const scopeSeen = keyed<{ readonly id: string }>('ref_scope.seen', 'select id as key, id from ref_scope where id = any($1::uuid[])')

/** One per fetch: the scopes that one answer shows are one question to the agencies, not one each. */
const loaders = new WeakMap<GraphContext, DataLoader<string, Verdict | null>>()

function verdicts(context: GraphContext): DataLoader<string, Verdict | null> {
  const { request, runtime } = context
  const known = loaders.get(context)
  if (known) return known
  const made = new DataLoader<string, Verdict | null>(async (ids) => {
    const found = await assessScopes(runtime.ask, ids, request.asOf)
    return ids.map((id) => found.get(id) ?? null)
  })
  loaders.set(context, made)
  return made
}

export const outage = (error: unknown): GraphQLError =>
  new GraphQLError('the agencies did not answer', { extensions: { code: 'UPSTREAM_UNAVAILABLE' }, originalError: error as Error })

export const readingOf = async ({ request, runtime }: GraphContext): Promise<Reading> => ({
  language: request.language,
  catalogue: runtime.catalogue,
  calendar: await runtime.calendar(),
  asOf: request.asOf,
})

@Resolver(() => FinancedScope)
export class ScopeAssessmentResolver {
  @FieldResolver(() => Assessment, {
    nullable: true,
    description: '五项条件的现时判断，由中枢按各单位的事实得出\nWhat holds of the five conditions now, found by the hub from all agencies’ facts',
  })
  async assessment(@Root() { id }: FinancedScope, @Ctx() context: GraphContext): Promise<Assessment | null> {
    if (!(await context.one(scopeSeen, id))) return null
    const verdict = await verdicts(context)
      .load(id)
      .catch((error: unknown) => Promise.reject(outage(error)))
    return verdict && toGraph(verdict, await readingOf(context))
  }
}
