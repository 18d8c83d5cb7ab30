import { Field, InputType, Int } from 'type-graphql'
import { DateFilter, IdFilter, TextFilter } from '../../../platform/graph/filter.js'
import { LocalDate, Money, Uuid } from '../../../platform/graph/scalars.js'
import { ViolationOutcome } from './violation-status.graph.js'

@InputType({ description: '违法违规筛选条件，各项同时满足\nFilter of violations; all conditions hold' })
export class ViolationFilter {
  @Field(() => IdFilter, { nullable: true, description: '企业\nEnterprise' })
  enterprise?: IdFilter | null

  @Field(() => IdFilter, { nullable: true, description: '项目\nProject' })
  project?: IdFilter | null

  @Field(() => TextFilter, { nullable: true, description: '文号\nDocument number' })
  documentNumber?: TextFilter | null

  @Field(() => TextFilter, { nullable: true, description: '状态\nState' })
  status?: TextFilter | null

  @Field(() => DateFilter, { nullable: true, description: '决定日期\nDecided on' })
  decidedOn?: DateFilter | null
}

@InputType({ description: '登记违法违规\nRecord a violation' })
export class RecordViolationInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => Uuid, { nullable: true, description: '记录的标识，可由客户端生成\nId of the record, if the client makes it' })
  id?: string | null

  @Field(() => Uuid, { nullable: true, description: '企业的标识\nId of the enterprise' })
  enterpriseId?: string | null

  @Field(() => Uuid, { nullable: true, description: '所涉项目的标识\nId of the project concerned' })
  projectId?: string | null

  @Field(() => String, { description: '决定文书文号\nNumber of the decision' })
  documentNumber: string

  @Field(() => String, { description: '事项\nMatter' })
  matter: string

  @Field(() => Boolean, { description: '是否认定为严重\nFound to be serious' })
  serious: boolean

  @Field(() => String, { nullable: true, description: '认定严重的文件文号，认定为严重时必填\nNumber of the document that found it serious, required if it is' })
  seriousDocument?: string | null

  @Field(() => Money, { nullable: true, description: '罚款（元）\nPenalty in yuan' })
  penalty?: bigint | null

  @Field(() => LocalDate, { description: '决定日期\nDecided on' })
  decidedOn: string
}

@InputType({ description: '办结违法违规\nClose a violation' })
export class CloseViolationInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => Uuid, { description: '记录的标识\nId of the record' })
  id: string

  @Field(() => ViolationOutcome, { description: '办结结果\nOutcome' })
  outcome: 'CORRECTED' | 'REVOKED'

  @Field(() => LocalDate, { description: '办结日期\nClosed on' })
  closedOn: string

  @Field(() => String, { description: '办结依据\nGrounds' })
  why: string

  @Field(() => Int, { description: '所依据的版本\nThe version it is based on' })
  expectedVersion: number
}
