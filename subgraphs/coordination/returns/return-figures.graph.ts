import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { GraphContext } from '../../../platform/graph/context.js'
import { distinctTotals } from '../../../policy/lvliang-2024-12/3-2-reporting/distinct-totals.js'
import { unitById } from '../unit/unit.reads.js'
import type { ReturnRow } from './mechanism-return.reads.js'
import { figuresIn, readFrozen } from './read-frozen.js'
import { MechanismReturn, ReturnDifference, ReturnTotals } from './return-types.graph.js'

/** What a return said, read from the facts that it keeps. */
@Resolver(() => MechanismReturn)
export class ReturnFigures {
  @FieldResolver(() => ReturnTotals, { description: '合计，取自冻结的事实\nTotals, from its frozen facts' })
  totals(@Root() { factsJson }: ReturnRow) {
    const { lines } = readFrozen(factsJson)
    return { ...distinctTotals(lines), ...figuresIn(lines) }
  }

  @FieldResolver(() => [ReturnDifference], {
    description: '县报数与数据中枢数的差异（市级报表）\nWhere the counties’ returns differ from the hub’s own figures; of the city’s returns',
  })
  differences(@Root() { factsJson }: ReturnRow, @Ctx() context: GraphContext) {
    return readFrozen(factsJson).differences.map(async ({ unitId, measure, reported, own }) => ({
      ...{ measure, own: BigInt(own), reported: reported === null ? null : BigInt(reported) },
      unit: await context.one(unitById, unitId),
    }))
  }
}
