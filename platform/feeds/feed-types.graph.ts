import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { AgencyEnum } from '../graph/fact.graph.js'
import { IdFilter, TextFilter } from '../graph/filter.js'
import { Uuid } from '../graph/scalars.js'
import { FeedMode } from './enums.graph.js'

/** Type names are one owner's each, so every subgraph has its own. */
export function feedType(name: string) {
  @ObjectType(`${name}Feed`, { description: '一张台账的报送方式，按单位和机关申明\nHow a table is handed in, declared by unit and agency' })
  class Feed {
    @Field(() => ID, { description: '标识\nId' })
    id: string

    @Field(() => Int, { description: '版本，修改时须带上\nVersion, to be sent with a change' })
    version: number

    @Field(() => ID, { description: '填报单位的标识\nId of the reporting unit' })
    unitId: string

    @Field(() => AgencyEnum, { description: '报送机关\nThe agency that hands it in' })
    agency: string

    @Field(() => String, { description: '记录类别\nKind of record' })
    kind: string

    @Field(() => FeedMode, { description: '报送方式\nHow it is handed in' })
    mode: string

    @Field(() => Int, { nullable: true, description: '超过多少工作日视为过期；未设时为空\nWorking days after which it is stale; null: no limit' })
    staleAfterWorkingDays: number | null
  }
  return Feed
}

export function feedFilterType(name: string) {
  @InputType(`${name}FeedFilter`, { description: '报送筛选条件，各项同时满足\nFilter of feeds; all conditions hold' })
  class FeedFilter {
    @Field(() => TextFilter, { nullable: true, description: '记录类别\nKind of record' })
    kind?: TextFilter | null

    @Field(() => IdFilter, { nullable: true, description: '填报单位\nReporting unit' })
    unit?: IdFilter | null

    @Field(() => TextFilter, { nullable: true, description: '报送机关\nThe agency that hands it in' })
    agency?: TextFilter | null

    @Field(() => TextFilter, { nullable: true, description: '报送方式\nHow it is handed in' })
    mode?: TextFilter | null
  }
  return FeedFilter
}

export function declareInputType(name: string) {
  @InputType(`Declare${name}FeedInput`, { description: '申明一张台账的报送方式\nDeclare how a table is handed in' })
  class DeclareFeedInput {
    @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
    idempotencyKey: string

    @Field(() => String, { description: '记录类别，如 PARCEL\nKind of record, such as PARCEL' })
    kind: string

    @Field(() => Uuid, { nullable: true, description: '填报单位，默认本单位\nReporting unit, one’s own unless told' })
    unitId?: string | null

    @Field(() => FeedMode, { description: '报送方式\nHow it is handed in' })
    mode: 'FULL' | 'INCREMENTS'

    @Field(() => Int, { nullable: true, description: '超过多少工作日视为过期，1 到 250\nWorking days after which it is stale, 1 to 250' })
    staleAfterWorkingDays?: number | null

    @Field(() => Int, { nullable: true, description: '修改已有申明时必填：所依据的版本\nRequired when changing: the version it is based on' })
    expectedVersion?: number | null
  }
  return DeclareFeedInput
}
