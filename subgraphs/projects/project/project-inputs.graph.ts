import { Field, InputType, Int } from 'type-graphql'
import { LocalDate, Money, Uuid } from '../../../platform/graph/scalars.js'
import { ProjectKind } from './project-kind.graph.js'

/** What may be said of a project when it is registered and when it is corrected. */
@InputType()
abstract class ProjectFields {
  @Field(() => String, { nullable: true, description: '投资项目代码\nInvestment project code' })
  code?: string | null

  @Field(() => String, { nullable: true, description: '推广名\nMarketing name' })
  marketingName?: string | null

  @Field(() => String, { nullable: true, description: '地址\nAddress' })
  address?: string | null

  @Field(() => Uuid, { nullable: true, description: '开发企业的标识\nId of the developer' })
  developerId?: string | null

  @Field(() => LocalDate, { nullable: true, description: '立项日期\nDate of filing' })
  filedOn?: string | null

  @Field(() => Money, { nullable: true, description: '总投资（元）\nTotal investment in yuan' })
  totalInvestment?: bigint | null

  @Field(() => LocalDate, { nullable: true, description: '计划竣工日期\nPlanned completion' })
  plannedCompletion?: string | null
}

@InputType({ description: '登记项目\nRegister a project' })
export class RegisterProjectInput extends ProjectFields {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => Uuid, { nullable: true, description: '项目的标识，可由客户端生成\nId of the project, if the client makes it' })
  id?: string | null

  @Field(() => Uuid, { nullable: true, description: '所属填报单位，默认本单位\nReporting unit, the caller’s unless told' })
  unitId?: string | null

  @Field(() => String, { description: '备案名\nName as filed' })
  name: string

  @Field(() => ProjectKind, { description: '项目类型\nKind of project' })
  kind: string
}

@InputType({ description: '更正项目：未填的不变，填 null 的清空\nCorrect a project: what is left out stays, null clears' })
export class CorrectProjectInput extends ProjectFields {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => Uuid, { description: '项目的标识\nId of the project' })
  id: string

  @Field(() => Int, { description: '所依据的版本\nThe version it is based on' })
  expectedVersion: number

  @Field(() => String, { nullable: true, description: '备案名；不能清空\nName as filed; cannot be cleared' })
  name?: string | null
}
