import { Directive, Field, Int, ObjectType } from 'type-graphql'
import { Fact } from '../../../platform/graph/fact.graph.js'
import { DateTime, LocalDate, Money, YearMonth } from '../../../platform/graph/scalars.js'
import { ReportingUnit } from '../unit/unit.graph.js'
import { MechanismReturnState, RecipientEnum, ReturnKindEnum } from './return-enums.graph.js'

@ObjectType({ description: '报表文件：地址五分钟内有效\nA file of a return; its address is good for five minutes' })
export class ReturnDocument {
  @Field(() => String, { description: '文件类型\nMedia type' })
  mediaType: string

  @Field(() => String, { description: '内容的 SHA-256\nSHA-256 of its content' })
  sha256: string

  @Field(() => Int, { description: '字节数\nBytes' })
  size: number

  @Field(() => String, { description: '下载地址\nAddress' })
  url: string
}

@ObjectType({ description: '按当时所知重做报表的结果\nWhat came of making a return again from what the hub knew then' })
export class ReturnRebuilt {
  @Field(() => Boolean, { description: '与原件逐字节相同\nThe same to the byte' })
  equal: boolean

  @Field(() => [String], { description: '不同之处：FACTS、PDF、XLSX\nWhat differs: FACTS, PDF, XLSX' })
  differs: string[]
}

@ObjectType({ description: '报表的一次送达\nOne delivery of a return' })
export class ReturnDelivery {
  @Field(() => RecipientEnum, { description: '收文单位\nRecipient' })
  recipient: string

  @Field(() => LocalDate, { description: '送达日期\nDelivered on' })
  deliveredOn: string

  @Field(() => String, { description: '文号\nDocument number' })
  documentNumber: string
}

@ObjectType({ description: '报表的合计：融资范围去重，项目数另列\nTotals of a return: distinct scopes, with distinct projects beside' })
export class ReturnTotals {
  @Field(() => Int, { description: '融资范围数\nFinanced scopes' })
  scopes: number

  @Field(() => Int, { description: '项目数\nProjects' })
  projects: number

  @Field(() => Money, { description: '融资需求\nRequested' })
  requested: bigint

  @Field(() => Money, { description: '授信\nApproved' })
  approved: bigint

  @Field(() => Money, { description: '本期发放\nDisbursed in the months of the return' })
  disbursedInPeriod: bigint

  @Field(() => Money, { description: '累计发放\nDisbursed' })
  disbursed: bigint

  @Field(() => Money, { description: '存量贷款展期、调整还款\nRelief on old loans' })
  relief: bigint

  @Field(() => Money, { description: '贷款余额\nBalance' })
  balance: bigint
}

@ObjectType({ description: '县报数与数据中枢数的一处差异\nWhere a county’s return and the hub’s own figure differ' })
export class ReturnDifference {
  @Field(() => ReportingUnit, { nullable: true, description: '县（市、区）\nCounty' })
  unit: ReportingUnit | null

  @Field(() => String, { description: '指标，同合计的字段名\nMeasure, named as in the totals' })
  measure: string

  @Field(() => Money, { nullable: true, description: '县报数；空为缺报，不是零\nReported; null is a missing return, not zero' })
  reported: bigint | null

  @Field(() => Money, { description: '数据中枢数\nThe hub’s own' })
  own: bigint
}

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    '协调机制的报表，由数据中枢据事实编制：县级月报、市级按月监测和按季度汇总\nA return of a mechanism, written by the hub from its facts: the county’s month, the city’s monitoring and quarterly summary',
})
export class MechanismReturn extends Fact {
  @Field(() => ReturnKindEnum, { description: '种类\nKind' })
  kind: string

  @Field(() => YearMonth, { description: '月份；季度汇总为季末月份\nMonth; of a quarterly summary the last one' })
  period: string

  @Field(() => Int, { description: '第几版\nEdition' })
  edition: number

  @Field(() => MechanismReturnState, { description: '环节\nState' })
  state: string

  @Field(() => DateTime, { description: '事实截至该时刻\nThe facts are those of this instant' })
  asOf: string

  @Field(() => String, { description: '冻结的事实（JSON，每个数字带来源记录）\nIts frozen facts as JSON; every figure with its records' })
  factsJson: string

  @Field(() => String, { description: '事实的 SHA-256\nSHA-256 of the facts' })
  factsSha256: string

  @Field(() => Boolean, { description: '零报告\nWhether it is a zero report' })
  isNil: boolean

  @Field(() => String, { description: '填报岗位\nPost of who prepared it' })
  preparerPost: string

  @Field(() => String, { nullable: true, description: '审核岗位\nPost of who reviewed it' })
  reviewerPost: string | null

  @Field(() => LocalDate, { nullable: true, description: '报送日期\nSubmitted on' })
  submittedOn: string | null

  @Field(() => String, { nullable: true, description: '退回理由\nWhy it was returned' })
  returnedReason: string | null

  @Field(() => [ReturnDelivery], { description: '送达记录：季度汇总报送、抄送各一次\nDeliveries: of a quarterly summary one to each recipient' })
  deliveries: ReturnDelivery[]
}
