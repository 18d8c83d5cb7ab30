import { Field, ID, InputType, Int } from 'type-graphql'
import { DateFilter, IdFilter, TextFilter } from '../../../platform/graph/filter.js'
import { LocalDate, Uuid } from '../../../platform/graph/scalars.js'
import { ReportingUnitKind } from './unit-kind.graph.js'

@InputType({ description: '填报单位筛选条件，各项同时满足\nFilter of reporting units; all conditions hold' })
export class ReportingUnitFilter {
  @Field(() => IdFilter, { nullable: true, description: '上级单位\nSuperior unit' })
  parent?: IdFilter | null

  @Field(() => TextFilter, { nullable: true, description: '名称\nName' })
  name?: TextFilter | null

  @Field(() => TextFilter, { nullable: true, description: '类别\nKind' })
  kind?: TextFilter | null

  @Field(() => TextFilter, { nullable: true, description: '行政区划代码\nDivision code' })
  divisionCode?: TextFilter | null

  @Field(() => DateFilter, { nullable: true, description: '有效至\nHolds until' })
  validTo?: DateFilter | null
}

@InputType({ description: '登记填报单位\nRegister a reporting unit' })
export class RegisterReportingUnitInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => Uuid, { nullable: true, description: '由客户端生成的标识；不填由系统生成\nThe unit’s id, made by the client; made by the hub when absent' })
  id?: string | null

  @Field(() => ID, { nullable: true, description: '上级单位\nSuperior unit' })
  parentId?: string | null

  @Field(() => String, { description: '名称\nName' })
  name: string

  @Field(() => [String], { nullable: true, description: '别名\nOther names' })
  aliases?: string[] | null

  @Field(() => ReportingUnitKind, { description: '类别\nKind' })
  kind: string

  @Field(() => String, { nullable: true, description: '行政区划代码；开发区没有\nDivision code; a development zone has none' })
  divisionCode?: string | null

  @Field(() => LocalDate, { description: '有效自\nHolds from' })
  validFrom: string

  @Field(() => LocalDate, { nullable: true, description: '有效至\nHolds until' })
  validTo?: string | null
}

@InputType({ description: '变更填报单位；不填的项不变\nChange a reporting unit; what is absent stays' })
export class ChangeReportingUnitInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => ID, { description: '填报单位的标识\nId of the unit' })
  id: string

  @Field(() => Int, { description: '所依据的版本\nThe version it is based on' })
  expectedVersion: number

  @Field(() => ID, { nullable: true, description: '新的上级单位\nNew superior' })
  parentId?: string | null

  @Field(() => String, { nullable: true, description: '新的名称\nNew name' })
  name?: string | null

  @Field(() => [String], { nullable: true, description: '全部别名\nAll other names' })
  aliases?: string[] | null

  @Field(() => String, { nullable: true, description: '新的行政区划代码\nNew division code' })
  divisionCode?: string | null

  @Field(() => LocalDate, { nullable: true, description: '有效至\nHolds until' })
  validTo?: string | null
}
