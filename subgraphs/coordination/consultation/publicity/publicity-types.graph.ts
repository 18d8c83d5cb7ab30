import { Directive, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql'
import { connectionOf } from '../../../../platform/graph/connection.graph.js'
import { Fact } from '../../../../platform/graph/fact.graph.js'
import { DateFilter, IdFilter, TextFilter } from '../../../../platform/graph/filter.js'
import { LocalDate, Uuid } from '../../../../platform/graph/scalars.js'
import { ReportingUnit } from '../../unit/unit.graph.js'

const PublicityChannel = { TELEVISION: 'TELEVISION', RADIO: 'RADIO', PRESS: 'PRESS', INTERNET: 'INTERNET', OTHER: 'OTHER' } as const
registerEnumType(PublicityChannel, {
  name: 'PublicityChannel',
  description: '宣传渠道\nChannel',
  valuesConfig: {
    TELEVISION: { description: '电视\nTelevision' },
    RADIO: { description: '广播\nRadio' },
    PRESS: { description: '报刊\nPress' },
    INTERNET: { description: '网络\nInternet' },
    OTHER: { description: '其他\nOther' },
  },
})

const PublicityState = { DRAFT: 'DRAFT', APPROVED: 'APPROVED', REJECTED: 'REJECTED' } as const
registerEnumType(PublicityState, {
  name: 'PublicityState',
  description: '审核状态\nState of approval',
  valuesConfig: { DRAFT: { description: '待审核\nDraft' }, APPROVED: { description: '已审核\nApproved' }, REJECTED: { description: '不予采用\nRejected' } },
})

@Directive('@key(fields: "id")')
@ObjectType({ description: '宣传事项：公众只见已审核且标明公开的\nPublicity item; the public sees what is approved and marked public' })
export class PublicityItem extends Fact {
  @Field(() => String, { description: '标题\nTitle' })
  title: string

  @Field(() => PublicityChannel, { description: '渠道\nChannel' })
  channel: string

  @Field(() => String, { description: '媒体名称\nName of the medium' })
  outlet: string

  @Field(() => String, { description: '内容摘要\nSummary' })
  summary: string

  @Field(() => String, { nullable: true, description: '链接\nLink' })
  link: string | null

  @Field(() => LocalDate, { description: '发布日期\nPublished on' })
  publishedOn: string

  @Field(() => Boolean, { description: '是否标明公开\nWhether it is marked public' })
  markedPublic: boolean

  @Field(() => PublicityState, { description: '审核状态\nState of approval' })
  state: string

  @Field(() => String, { nullable: true, description: '审核岗位（审核当时）\nPost of who decided, as it was then' })
  decidedPost: string | null

  @Field(() => LocalDate, { nullable: true, description: '审核日期\nDecided on' })
  decidedOn: string | null

  @Field(() => ReportingUnit, { nullable: true, description: '单位\nThe unit' })
  unit: ReportingUnit | null
}

export const PublicityItemConnection = connectionOf(PublicityItem, 'PublicityItem', '宣传事项', 'publicity items')

@InputType({ description: '宣传事项筛选条件，各项同时满足\nFilter of publicity items; all conditions hold' })
export class PublicityItemFilter {
  @Field(() => IdFilter, { nullable: true, description: '单位\nThe unit' })
  unit?: IdFilter | null

  @Field(() => TextFilter, { nullable: true, description: '渠道\nChannel' })
  channel?: TextFilter | null

  @Field(() => DateFilter, { nullable: true, description: '发布日期\nPublished on' })
  publishedOn?: DateFilter | null
}

@InputType({ description: '登记宣传事项\nRecord a publicity item' })
export class RecordPublicityItemInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => ID, { description: '单位\nThe unit' })
  unitId: string

  @Field(() => String, { description: '标题\nTitle' })
  title: string

  @Field(() => PublicityChannel, { description: '渠道\nChannel' })
  channel: string

  @Field(() => String, { description: '媒体名称\nName of the medium' })
  outlet: string

  @Field(() => String, { description: '内容摘要\nSummary' })
  summary: string

  @Field(() => String, { nullable: true, description: '链接\nLink' })
  link?: string | null

  @Field(() => LocalDate, { description: '发布日期\nPublished on' })
  publishedOn: string

  @Field(() => Boolean, { description: '是否公开\nWhether it is for the public' })
  markedPublic: boolean
}

@InputType({ description: '审核宣传事项\nDecide on a publicity item' })
export class DecidePublicityItemInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => ID, { description: '宣传事项的标识\nId of the item' })
  id: string

  @Field(() => Boolean, { description: '是否同意\nWhether it is approved' })
  approved: boolean
}
