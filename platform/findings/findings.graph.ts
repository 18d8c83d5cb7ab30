import { Arg, type ClassType, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { type Parameters, render } from '../../kernel/refusal.js'
import { connectionOf } from '../graph/connection.graph.js'
import type { GraphContext } from '../graph/context.js'
import { list } from '../graph/list.js'
import { perform, resultOf } from '../graph/mutation.js'
import { isUuid } from '../graph/scalars.js'
import { type DismissFindingInput, dismissFinding } from './dismiss-finding.js'
import { FindingOrder, type FindingOrderName } from './enums.graph.js'
import { FINDING_COUNTS, FINDING_LIST, type FindingCountRow, type FindingRow } from './finding.reads.js'
import { dismissInputType, findingCountType, findingFilterType, findingType } from './finding-types.graph.js'

/** The rule's words for this record, in the reader's language. */
const words = ({ code, parameters }: FindingRow, { runtime, request }: GraphContext) =>
  render({ code, parameters: JSON.parse(parameters) as Parameters, field: null }, runtime.catalogue, request.language)

export interface FindingsGraph {
  /** `Land` makes LandFinding, landFindings, landFindingCounts, dismissLandFinding. */
  readonly name: string
  readonly project: ClassType<object>
  readonly loadProject?: (id: string, context: GraphContext) => Promise<object | null>
}

/** An agency's work list of what is wrong with its records. */
export function findingResolver({ name, project, loadProject }: FindingsGraph) {
  const type = findingType(name, project)
  const connection = connectionOf(type, `${name}Finding`, '数据问题', 'findings')
  const counted = findingCountType(name)
  const dismissed = resultOf(`Dismiss${name}FindingResult`, type)
  const [filterType, dismissal, dismiss] = [findingFilterType(name), dismissInputType(name), dismissFinding(name)]
  const root = name.toLowerCase()

  @Resolver(() => type)
  class FindingsResolver {
    @Query(() => connection, { name: `${root}Findings`, nullable: true, description: '权限内的数据问题\nFindings within the caller’s rights' })
    findings(
      @Arg('filter', () => filterType, { nullable: true, description: '筛选条件\nFilter' }) filter: object | null,
      @Arg('order', () => FindingOrder, { nullable: true, description: '排序，默认最早的在前\nOrder, oldest first unless told' })
      order: FindingOrderName | null,
      @Arg('first', () => Int, { nullable: true, description: '条数，1 到 100，默认 20\nHow many, 1 to 100, 20 unless told' }) first: number | null,
      @Arg('after', () => String, { nullable: true, description: '上一页的游标\nCursor of the page before' }) after: string | null,
      @Ctx() context: GraphContext,
    ) {
      return list<FindingRow>(context, FINDING_LIST, filter, order ?? 'OLDEST', { first, after })
    }

    @Query(() => [counted], {
      name: `${root}FindingCounts`,
      nullable: true,
      description: '待处理数据问题的数量，按机关和级别\nNumbers of open findings by agency and severity',
    })
    async findingCounts(
      @Arg('unit', () => ID, { nullable: true, description: '填报单位，默认权限内全部\nReporting unit; all within the rights unless told' }) unit:
        | string
        | null,
      @Ctx() context: GraphContext,
    ): Promise<readonly FindingCountRow[]> {
      if (unit && !isUuid(unit)) return []
      return context.reader.read<FindingCountRow>(context.database, FINDING_COUNTS, [unit ?? null])
    }

    @Mutation(() => dismissed, { name: dismiss.name, description: '经核实不作问题处理\nDismiss a finding as no fault of the record' })
    dismiss(@Arg('input', () => dismissal, { description: '内容\nContent' }) input: DismissFindingInput, @Ctx() context: GraphContext) {
      return perform(context, dismiss, input)
    }

    @FieldResolver(() => project, { nullable: true })
    async project(@Root() { projectId }: FindingRow, @Ctx() context: GraphContext): Promise<object | null> {
      if (projectId === null) return null
      return loadProject ? loadProject(projectId, context) : { id: projectId }
    }

    @FieldResolver(() => String, { nullable: true })
    rule(@Root() row: FindingRow, @Ctx() context: GraphContext): string | null {
      return words(row, context).rule
    }

    @FieldResolver(() => String, { nullable: true })
    clause(@Root() row: FindingRow, @Ctx() context: GraphContext): string | null {
      return words(row, context).clause
    }

    @FieldResolver(() => String)
    title(@Root() row: FindingRow, @Ctx() context: GraphContext): string {
      return words(row, context).title
    }

    @FieldResolver(() => String)
    detail(@Root() row: FindingRow, @Ctx() context: GraphContext): string {
      return words(row, context).detail
    }

    @FieldResolver(() => String)
    remedy(@Root() row: FindingRow, @Ctx() context: GraphContext): string {
      return words(row, context).remedy
    }
  }
  return { type, resolver: FindingsResolver }
}
