import { Field, ID, InputType, Int } from 'type-graphql'
import { AgencyEnum } from '../../../platform/graph/fact.graph.js'
import { LocalDate, Uuid } from '../../../platform/graph/scalars.js'
import { MechanismRole } from './mechanism-enums.graph.js'

@InputType({ description: '登记或更正协调机制\nRegister a mechanism, or correct it' })
export class RegisterMechanismInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => ID, { description: '填报单位\nReporting unit' })
  unitId: string

  @Field(() => LocalDate, { description: '建立日期\nSet up on' })
  establishedOn: string

  @Field(() => String, { description: '建立机制的文号\nNumber of the document that set it up' })
  documentNumber: string

  @Field(() => AgencyEnum, { description: '办公室所在单位；市级为住建局\nThe agency in which its office sits; of a city the housing bureau' })
  officeAgency: string

  @Field(() => LocalDate, { nullable: true, description: '报市机制办公室的日期\nReported to the city’s office on' })
  reportedOn?: string | null

  @Field(() => String, { nullable: true, description: '实施方案文号\nNumber of its implementation plan' })
  planDocumentNumber?: string | null

  @Field(() => LocalDate, { nullable: true, description: '实施方案印发日期\nThe plan was issued on' })
  planIssuedOn?: string | null

  @Field(() => Int, { nullable: true, description: '更正时必填：所依据的版本\nRequired when correcting: the version it is based on' })
  expectedVersion?: number | null
}

@InputType({ description: '登记席位担任者\nRecord who holds a seat' })
export class AppointSeatInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => ID, { description: '填报单位\nReporting unit' })
  unitId: string

  @Field(() => MechanismRole, { description: '席位\nRole' })
  role: string

  @Field(() => AgencyEnum, { nullable: true, description: '成员单位；席位属于某单位时必填\nThe member agency, where the seat is an agency’s' })
  memberAgency?: string | null

  @Field(() => ID, { nullable: true, description: '所在县；各县分管负责同志必填\nThe county, for a county’s leader' })
  memberUnitId?: string | null

  @Field(() => String, { description: '职务\nPost' })
  post: string

  @Field(() => LocalDate, { description: '任职日期\nSince' })
  since: string

  @Field(() => String, { description: '姓名，加密保存\nName, kept encrypted' })
  name: string

  @Field(() => String, { description: '联系电话，加密保存\nPhone, kept encrypted' })
  phone: string

  @Field(() => String, { nullable: true, description: '传真，加密保存\nFax, kept encrypted' })
  fax?: string | null

  @Field(() => String, { nullable: true, description: '电子邮箱，加密保存\nE-mail, kept encrypted' })
  email?: string | null
}

@InputType({ description: '登记离任\nRecord that a seat was vacated' })
export class VacateSeatInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => ID, { description: '席位记录的标识\nId of the seat’s record' })
  id: string

  @Field(() => LocalDate, { description: '离任日期，当日起空缺\nUntil; from that day on it is empty' })
  until: string

  @Field(() => Int, { description: '所依据的版本\nThe version it is based on' })
  expectedVersion: number
}
