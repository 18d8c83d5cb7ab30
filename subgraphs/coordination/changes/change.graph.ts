import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, ObjectType, Query, Resolver, Root } from 'type-graphql'
import type { Agency } from '../../../kernel/actor.js'
import type { GraphContext } from '../../../platform/graph/context.js'
import { AgencyEnum } from '../../../platform/graph/fact.graph.js'
import { IdFilter, TextFilter } from '../../../platform/graph/filter.js'
import { DateTime } from '../../../platform/graph/scalars.js'
import { Project } from '../stubs.graph.js'
import { ReportingUnit } from '../unit/unit.graph.js'
import { unitById } from '../unit/unit.reads.js'
import type { ChangeRow } from './change.reads.js'
import { ChangeOperation, Slice } from './change-enums.graph.js'
import { changesSince, type FeedRow } from './changes-since.js'

@ObjectType({ description: '一条变动：哪条记录何时变了；内容请按标识查询\nOne change: which record changed and when; what it says now is read by its id' })
export class Change {
  @Field(() => String, { description: '到此为止的游标\nThe cursor up to and with this change' })
  cursor: string

  @Field(() => Slice, { description: '所属部分\nThe part whose record it is' })
  slice: string

  @Field(() => String, { description: '记录的类型（图中的类型名）\nType of the record, as the graph calls it' })
  type: string

  @Field(() => ID, { description: '记录的标识\nId of the record' })
  recordId: string

  @Field(() => ChangeOperation, { description: '变动的性质\nWhat happened' })
  operation: string

  @Field(() => AgencyEnum, { description: '数据责任单位\nThe agency that owns the record' })
  agency: Agency

  @Field(() => ReportingUnit, { nullable: true, description: '填报单位\nReporting unit' })
  unit: ReportingUnit | null

  @Field(() => Project, { nullable: true, description: '所属项目，如已知\nThe project it is about, where known' })
  project: Project | null

  @Field(() => [ID], { description: '所指的项目、范围、楼栋或企业，限权限内\nProject, scope, buildings or enterprise it is about, within the caller’s rights' })
  subjects: readonly string[]

  @Field(() => Int, { nullable: true, description: '变动后的版本\nThe version it became' })
  version: number | null

  @Field(() => DateTime, { description: '数据库记录时间\nWhen the database recorded it' })
  recordedAt: string
}

@ObjectType({ description: '变动清单的一页\nA page of changes' })
export class ChangeFeed {
  @Field(() => [Change], { description: '变动，同一项目、同一部分内按先后\nChanges; those of one project and part in their order' })
  changes: readonly ChangeRow[]

  @Field(() => String, { description: '下一次由此续读，请保存\nWhere to go on next time; keep it' })
  cursor: string

  @Field(() => Boolean, { description: '后面还有\nMore follow' })
  hasMore: boolean

  @Field(() => String, {
    description: '当前末尾的游标：先记下它，再读全量清单，之后由它续读\nThe cursor of the end: note it, read the full lists, then go on from it',
  })
  head: string

  @Field(() => DateTime, {
    nullable: true,
    description:
      '此时刻以前记录的变动已全部在册；某部分尚未汇集时为空\nWhatever was recorded before this instant is in the feed; null while a part has not been collected yet',
  })
  completeTo: string | null
}

@InputType({ description: '变动筛选条件，各项同时满足\nFilter of changes; all conditions hold' })
export class ChangeFilter {
  @Field(() => IdFilter, { nullable: true, description: '项目\nProject' })
  project?: IdFilter | null

  @Field(() => IdFilter, { nullable: true, description: '记录\nRecord' })
  record?: IdFilter | null

  @Field(() => TextFilter, { nullable: true, description: '记录的类型\nType of the record' })
  type?: TextFilter | null

  @Field(() => TextFilter, { nullable: true, description: '数据责任单位\nOwning agency' })
  agency?: TextFilter | null
}

@Resolver(() => Change)
export class ChangeResolver {
  @Query(() => ChangeFeed, {
    nullable: true,
    description:
      '权限内的变动，至少一次、不遗漏；不填游标从头开始。权限按今天：收回的不再出现；新推送的从推送之后起，此前的请按标识查询\nChanges within the caller’s rights, at least once and complete; from the beginning without a cursor. Rights are today’s: what was revoked is shown no more; of what is newly pushed a kept cursor gives what comes after the push, so read the record itself once',
  })
  changesSince(
    @Arg('cursor', () => String, { nullable: true, description: '上次得到的游标\nThe cursor of last time' }) cursor: string | null,
    @Arg('filter', () => ChangeFilter, { nullable: true, description: '筛选条件；续读时须相同\nFilter; the same when going on' }) filter: ChangeFilter | null,
    @Arg('first', () => Int, { nullable: true, description: '条数，1 到 500，默认 100\nHow many, 1 to 500, 100 unless told' }) first: number | null,
    @Ctx() context: GraphContext,
  ): Promise<FeedRow> {
    return changesSince(context, cursor, filter, first)
  }

  @FieldResolver(() => ReportingUnit, { nullable: true })
  unit(@Root() { unitId }: ChangeRow, @Ctx() context: GraphContext) {
    return context.one(unitById, unitId)
  }

  @FieldResolver(() => Project, { nullable: true })
  project(@Root() { projectId }: ChangeRow): Project | null {
    return projectId === null ? null : { id: projectId }
  }
}
