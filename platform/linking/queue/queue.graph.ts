import { Arg, type ClassType, Ctx, Field, FieldResolver, ID, InputType, Int, ObjectType, Query, Resolver, Root, registerEnumType } from 'type-graphql'
import { connectionOf } from '../../graph/connection.graph.js'
import type { GraphContext } from '../../graph/context.js'
import { AgencyEnum } from '../../graph/fact.graph.js'
import { IdFilter, TextFilter } from '../../graph/filter.js'
import { list } from '../../graph/list.js'
import { DateTime } from '../../graph/scalars.js'
import type { LinkRow } from '../link.reads.js'
import { proposalsOfRecord, QUEUE_LIST, type QueuedRecord } from './queue.reads.js'

export const QueueOrder = { OLDEST: 'OLDEST', SUREST: 'SUREST' } as const
registerEnumType(QueueOrder, {
  name: 'RecordsWithoutProjectOrder',
  description: '待关联记录的排序\nOrder of records without a project',
  valuesConfig: {
    OLDEST: { description: '等待最久的在前\nLongest waiting first' },
    SUREST: { description: '最有把握的在前\nSurest first' },
  },
})

interface QueueTypes {
  readonly name: string
  readonly recordType: Record<string, string>
  readonly link: ClassType<object>
  readonly unit: ClassType<object>
}

function queuedType({ name, recordType, link, unit }: QueueTypes) {
  @ObjectType(`${name}RecordWithoutProject`, {
    description: '尚无已确认关联的记录：记录怎么说，可能属于哪个项目\nA record without a confirmed link: what it says, which project it may be about',
  })
  class RecordWithoutProject {
    @Field(() => ID, { description: '记录的标识\nId of the record' })
    recordId: string

    @Field(() => recordType, { description: '记录类别\nKind of record' })
    recordType: string

    @Field(() => unit, { nullable: true, description: '填报单位\nReporting unit' })
    unit: object | null

    @Field(() => AgencyEnum, { description: '数据责任单位，由其确认\nThe agency that owns the record and confirms' })
    agency: string

    @Field(() => String, { nullable: true, description: '记录所载项目名称\nName of the project, as the record says it' })
    name: string | null

    @Field(() => String, { nullable: true, description: '记录所载地址或坐落\nAddress or location, as the record says it' })
    address: string | null

    @Field(() => String, { nullable: true, description: '记录所载企业\nEnterprise, as the record says it' })
    developer: string | null

    @Field(() => String, { nullable: true, description: '记录所载统一社会信用代码\nUnified social credit code, as the record says it' })
    developerUscc: string | null

    @Field(() => String, { nullable: true, description: '记录所载编号\nNumber, as the record says it' })
    number: string | null

    @Field(() => DateTime, { description: '自何时起等待\nSince when it waits' })
    since: string

    @Field(() => Int, { description: '最佳建议的匹配程度，没有建议为 0\nHow sure the best proposal is; 0 for none' })
    sureness: number

    @Field(() => [link], { description: '建议的关联，最有把握的在前，至多五条\nProposed links, surest first, five at most' })
    proposals: readonly object[]
  }

  @InputType(`${name}RecordsWithoutProjectFilter`, {
    description: '待关联记录的筛选条件，各项同时满足\nFilter of records without a project; all conditions hold',
  })
  class QueueFilter {
    @Field(() => TextFilter, { nullable: true, description: '记录类别\nKind of record' })
    recordType?: TextFilter | null

    @Field(() => IdFilter, { nullable: true, description: '填报单位\nReporting unit' })
    unit?: IdFilter | null

    @Field(() => TextFilter, { nullable: true, description: '数据责任单位\nOwning agency' })
    agency?: TextFilter | null
  }
  return { RecordWithoutProject, QueueFilter }
}

/** 待关联清单: what nobody has said yet belongs to a project, with what the matcher proposes. */
export function queueResolver(types: QueueTypes) {
  const { name, link, unit } = types
  const { RecordWithoutProject, QueueFilter } = queuedType(types)
  const connection = connectionOf(RecordWithoutProject, `${name}RecordsWithoutProject`, '待关联记录', 'records without a project')

  @Resolver(() => RecordWithoutProject)
  class QueueResolver {
    @Query(() => connection, {
      name: `${name.toLowerCase()}RecordsWithoutProject`,
      nullable: true,
      description: '权限内尚无已确认关联的记录，总是当前的\nRecords within the caller’s rights without a confirmed link, always today’s',
    })
    records(
      @Arg('filter', () => QueueFilter, { nullable: true, description: '筛选条件\nFilter' }) filter: object | null,
      @Arg('orderBy', () => QueueOrder, { defaultValue: 'OLDEST', description: '排序\nOrder' }) orderBy: string,
      @Arg('first', () => Int, { nullable: true, description: '条数，1 到 100，默认 20\nHow many, 1 to 100, 20 unless told' }) first: number | null,
      @Arg('after', () => String, { nullable: true, description: '上一页的游标\nCursor of the page before' }) after: string | null,
      @Ctx() context: GraphContext,
    ) {
      return list<QueuedRecord>(context, QUEUE_LIST, filter, orderBy, { first, after })
    }

    @FieldResolver(() => unit, { nullable: true })
    unit(@Root() { unitId }: QueuedRecord): object {
      return { id: unitId }
    }

    @FieldResolver(() => [link])
    proposals(@Root() { recordId }: QueuedRecord, @Ctx() context: GraphContext): Promise<readonly LinkRow[]> {
      return context.many(proposalsOfRecord, recordId)
    }
  }
  return { types: [RecordWithoutProject], resolver: QueueResolver }
}
