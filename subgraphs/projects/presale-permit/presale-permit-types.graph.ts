import { Directive, Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { connectionOf } from '../../../platform/graph/connection.graph.js'
import { Fact } from '../../../platform/graph/fact.graph.js'
import { IdFilter, TextFilter } from '../../../platform/graph/filter.js'
import { Decimal, LocalDate, Money } from '../../../platform/graph/scalars.js'

export const PresaleKind = { PRESALE: 'PRESALE', EXISTING_HOUSE: 'EXISTING_HOUSE' } as const
registerEnumType(PresaleKind, {
  name: 'PresaleKind',
  description: '销售方式\nHow homes are sold',
  valuesConfig: {
    PRESALE: { description: '预售\nBefore they are finished' },
    EXISTING_HOUSE: { description: '现房销售，没有预售日期\nAs finished homes, without a presale date' },
  },
})

/** What the register says is on sale; null ranges: nothing is, or it was not reported. */
@ObjectType()
abstract class OnSale extends Fact {
  @Field(() => Int, { nullable: true, description: '可售套数\nHow many are on sale' })
  dwellingsForSale: number | null

  @Field(() => Money, { nullable: true, description: '最低总价（元）\nLowest total price in yuan' })
  priceLow: string | null

  @Field(() => Money, { nullable: true, description: '最高总价（元）\nHighest total price in yuan' })
  priceHigh: string | null

  @Field(() => Decimal, { nullable: true, description: '最小面积（㎡）\nSmallest area in square metres' })
  areaLow: string | null

  @Field(() => Decimal, { nullable: true, description: '最大面积（㎡）\nLargest area in square metres' })
  areaHigh: string | null
}

@Directive('@key(fields: "id")')
@ObjectType({ description: '商品房预售许可证（登记册记录）\nPresale permit, as its register says' })
export class PresalePermit extends OnSale {
  @Field(() => String, { description: '证号，与发证单位合起来才唯一\nNumber, unique only together with its unit' })
  number: string

  @Field(() => String, { description: '登记册所载项目名称\nName of the project, as received' })
  projectName: string

  @Field(() => String, { nullable: true, description: '项目地址\nAddress' })
  address: string | null

  @Field(() => [String], { description: '房屋用途\nUses' })
  uses: string[]

  @Field(() => String, { description: '登记册所载开发企业\nDevelopers, as received' })
  developersReceived: string

  @Field(() => PresaleKind, { description: '销售方式\nHow homes are sold' })
  saleKind: string

  @Field(() => LocalDate, { nullable: true, description: '预售日期；现房没有\nDate of the permit; none for finished homes' })
  issuedOn: string | null
}

@Directive('@key(fields: "id")')
@ObjectType({ description: '预售许可证所载楼栋的一个单元\nOne entrance of a building that a presale permit names' })
export class PresalePermitBuilding extends OnSale {
  @Field(() => String, { description: '楼栋，照登记册\nBuilding, as received' })
  buildingNumber: string

  @Field(() => String, { description: '单元，照登记册\nEntrance, as received' })
  entrance: string
}

export const PresalePermitConnection = connectionOf(PresalePermit, 'PresalePermit', '预售许可证', 'presale permits')

@InputType({ description: '预售许可证筛选条件，各项同时满足\nFilter of presale permits; all conditions hold' })
export class PresalePermitFilter {
  @Field(() => IdFilter, { nullable: true, description: '发证单位\nUnit' })
  unit?: IdFilter | null

  @Field(() => TextFilter, { nullable: true, description: '证号\nNumber' })
  number?: TextFilter | null

  @Field(() => TextFilter, { nullable: true, description: '项目名称\nName of the project' })
  name?: TextFilter | null

  @Field(() => Boolean, { nullable: true, description: '是否已确认关联项目\nWhether a person has confirmed its project' })
  linked?: boolean | null
}
