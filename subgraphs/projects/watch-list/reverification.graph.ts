import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { LocalDate } from '../../../kernel/dates.js'
import { type GraphContext, keyed } from '../../../platform/graph/context.js'
import { reverificationDue, type StopOfWorks } from '../../../policy/lvliang-2024-12/2-4-support/reverification-due.js'
import { FinancedScope } from '../scope/scope.graph.js'
import type { ScopeRow } from '../scope/scope.reads.js'

interface StopRow {
  readonly today: LocalDate
  readonly stops: readonly StopOfWorks[]
}

const stopsOfScope = keyed<StopRow>(
  'stops.of.scope',
  `select s.id as key, today()::text as today, (select coalesce(json_agg(json_build_object('stoppedOn', e.stopped_on, 'resumedOn', e.resumed_on, 'reverifiedOn', e.reverified_on)), '[]')
     from stop_episode e where e.project_id = s.project_id and (e.subject_id in (s.id, s.project_id)
       or e.subject_id in (select b.building_id from scope_building b where b.scope_id = s.id and b.to_day is null))) as stops
   from financed_scope s where s.id = any($1::uuid[])`,
)

@Resolver(() => FinancedScope)
export class ScopeReverification {
  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      '停工满一年而未核验施工许可（建筑法 第十一条）\nStopped for over a year and the construction permit not verified anew (Construction Law, article 11)',
  })
  async reverificationDue(@Root() { id }: ScopeRow, @Ctx() context: GraphContext): Promise<boolean | null> {
    const row = await context.one(stopsOfScope, id)
    return row && reverificationDue(row.stops, row.today)
  }
}
