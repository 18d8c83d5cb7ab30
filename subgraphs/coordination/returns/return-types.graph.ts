import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql'
import { Fact } from '../../../platform/graph/fact.graph.js'
import { DateTime, LocalDate, Uuid, YearMonth } from '../../../platform/graph/scalars.js'

export const CountyReturnState = {
  DRAFT: 'DRAFT',
  REVIEWED: 'REVIEWED',
  SUBMITTED: 'SUBMITTED',
  RETURNED: 'RETURNED',
  ACCEPTED: 'ACCEPTED',
  SEALED: 'SEALED',
  SUPERSEDED: 'SUPERSEDED',
} as const
registerEnumType(CountyReturnState, {
  name: 'CountyReturnState',
  description: '报表所处环节\nWhere a return stands',
  valuesConfig: {
    DRAFT: { description: '已填报，待审核\nPrepared' },
    REVIEWED: { description: '已审核\nReviewed by another person' },
    SUBMITTED: { description: '已报送\nSubmitted' },
    RETURNED: { description: '已退回\nReturned' },
    ACCEPTED: { description: '已接收\nAccepted' },
    SEALED: { description: '已封存，不再更改\nSealed, and never changed again' },
    SUPERSEDED: { description: '已由新一版取代\nReplaced by a new edition' },
  },
})

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

@Directive('@key(fields: "id")')
@ObjectType({ description: '县级机制月报，由数据中枢据事实编制\nMonthly return of a county, written by the hub from its facts' })
export class CountyReturn extends Fact {
  @Field(() => YearMonth, { description: '月份\nMonth' })
  period: string

  @Field(() => Int, { description: '第几版\nEdition' })
  edition: number

  @Field(() => CountyReturnState, { description: '环节\nState' })
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
}

@InputType({ description: '编制月报\nPrepare the return of a month' })
export class PrepareReturnInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => ID, { description: '填报单位\nReporting unit' })
  unitId: string

  @Field(() => YearMonth, { description: '月份\nMonth' })
  period: string
}

@InputType({ description: '办理报表的一个环节\nTake one step with a return' })
export class ReturnStepInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => ID, { description: '报表\nThe return' })
  id: string

  @Field(() => Int, { description: '所依据的版本\nThe version it is based on' })
  expectedVersion: number

  @Field(() => String, { nullable: true, description: '退回理由；退回时必填\nWhy; required when returning' })
  reason?: string | null
}
