import { Arg, Ctx, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from 'type-graphql'
import type { GraphContext } from '../../../platform/graph/context.js'
import { DateTime } from '../../../platform/graph/scalars.js'
import { FinancedScope, Institution, Project } from '../stubs.graph.js'
import { ReportingUnit } from '../unit/unit.graph.js'
import { unitById } from '../unit/unit.reads.js'
import type { NoticeRow } from './notice.reads.js'
import { NoticeTopic } from './notice-topic.graph.js'
import { type NoticePage, noticesSince } from './notices-since.js'

@ObjectType({
  description:
    '通知：何事、哪条记录；不含个人信息，内容请按标识查询\nA notice: what happened to which record; no personal data, what it says now is read by its id',
})
export class Notice {
  @Field(() => String, { description: '到此为止的游标\nThe cursor up to and with this notice' })
  cursor: string

  @Field(() => NoticeTopic, { description: '事项\nWhat it is about' })
  topic: string

  @Field(() => DateTime, { description: '发生后入库的时间\nWhen the database recorded what happened' })
  at: string

  @Field(() => String, { description: '记录的类型（图中的类型名）\nType of the record, as the graph calls it' })
  recordType: string

  @Field(() => ID, { description: '记录的标识\nId of the record' })
  recordId: string

  @Field(() => Int, { nullable: true, description: '当时的版本\nIts version then' })
  version: number | null

  @Field(() => ReportingUnit, { nullable: true, description: '填报单位\nReporting unit' })
  unit: ReportingUnit | null

  @Field(() => Project, { nullable: true, description: '所属项目\nThe project it is about' })
  project: Project | null

  @Field(() => FinancedScope, { nullable: true, description: '所属融资范围\nThe financed scope it is about' })
  scope: FinancedScope | null

  @Field(() => Institution, { nullable: true, description: '所涉银行机构\nThe bank institution it is about' })
  institution: Institution | null
}

@ObjectType({ description: '通知的一页\nA page of notices' })
export class NoticeFeed {
  @Field(() => [Notice], { description: '通知，同一项目内按先后\nNotices; those of one project in their order' })
  notices: readonly NoticeRow[]

  @Field(() => String, { description: '下一次由此续读，请保存\nWhere to go on next time; keep it' })
  cursor: string

  @Field(() => Boolean, { description: '后面还有\nMore follow' })
  hasMore: boolean

  @Field(() => String, { description: '当前末尾的游标\nThe cursor of the end' })
  head: string
}

@Resolver(() => Notice)
export class NoticeResolver {
  @Query(() => NoticeFeed, {
    nullable: true,
    description:
      '权限内的通知，至少一次、不遗漏；不填游标从头开始。权限按今天：推送收回后只见收回的通知\nNotices within the caller’s rights, at least once and complete; from the beginning without a cursor. Rights are today’s: of a revoked push only its revocation is told',
  })
  noticesSince(
    @Arg('cursor', () => String, { nullable: true, description: '上次得到的游标\nThe cursor of last time' }) cursor: string | null,
    @Arg('topics', () => [NoticeTopic], { nullable: true, description: '事项；不填为全部\nTopics; all unless told' }) topics: readonly string[] | null,
    @Arg('first', () => Int, { nullable: true, description: '条数，1 到 500，默认 100\nHow many, 1 to 500, 100 unless told' }) first: number | null,
    @Ctx() context: GraphContext,
  ): Promise<NoticePage> {
    return noticesSince(context, { cursor: cursor ?? null, topics: topics ?? null, first: first ?? null })
  }

  @FieldResolver(() => ReportingUnit, { nullable: true })
  unit(@Root() { unitId }: NoticeRow, @Ctx() context: GraphContext) {
    return unitId === null ? null : context.one(unitById, unitId)
  }

  @FieldResolver(() => Project, { nullable: true })
  project(@Root() { projectId }: NoticeRow): Project | null {
    return projectId === null ? null : { id: projectId }
  }

  @FieldResolver(() => FinancedScope, { nullable: true })
  scope(@Root() { scopeId }: NoticeRow): FinancedScope | null {
    return scopeId === null ? null : { id: scopeId }
  }

  @FieldResolver(() => Institution, { nullable: true })
  institution(@Root() { institutionId }: NoticeRow): Institution | null {
    return institutionId === null ? null : { id: institutionId }
  }
}
