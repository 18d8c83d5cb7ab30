import { Field, InputType, Int } from 'type-graphql'
import { IdFilter, TextFilter } from '../../../platform/graph/filter.js'
import { LocalDate, Uuid } from '../../../platform/graph/scalars.js'
import { FinancedScopeKind } from './scope-kind.graph.js'

@InputType({ description: '融资范围筛选条件，各项同时满足\nFilter of financed scopes; all conditions hold' })
export class FinancedScopeFilter {
  @Field(() => IdFilter, { nullable: true, description: '标识\nId' })
  id?: IdFilter | null

  @Field(() => IdFilter, { nullable: true, description: '项目\nProject' })
  project?: IdFilter | null

  @Field(() => IdFilter, { nullable: true, description: '填报单位\nReporting unit' })
  unit?: IdFilter | null

  @Field(() => TextFilter, { nullable: true, description: '名称\nName' })
  name?: TextFilter | null

  @Field(() => TextFilter, { nullable: true, description: '划分方式\nKind' })
  kind?: TextFilter | null
}

@InputType({ description: '登记融资范围\nRegister a financed scope' })
export class RegisterFinancedScopeInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => Uuid, { nullable: true, description: '融资范围的标识，可由客户端生成\nId of the scope, if the client makes it' })
  id?: string | null

  @Field(() => Uuid, { description: '项目的标识\nId of the project' })
  projectId: string

  @Field(() => String, { description: '名称，项目内不重复\nName, unique within the project' })
  name: string

  @Field(() => FinancedScopeKind, { description: '划分方式\nKind' })
  kind: string

  @Field(() => [Uuid], {
    nullable: true,
    description: '楼栋；整个项目未列出时为全部已登记楼栋\nBuildings; a whole project has all that are registered unless told',
  })
  buildingIds?: string[] | null

  @Field(() => LocalDate, { nullable: true, description: '自何日起，默认今天\nFrom which day, today unless told' })
  from?: string | null
}

@InputType({ description: '变更融资范围的楼栋：列出变更后的全部\nChange a scope’s buildings: name all that it then has' })
export class ChangeScopeBuildingsInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => Uuid, { description: '融资范围的标识\nId of the scope' })
  scopeId: string

  @Field(() => [Uuid], { description: '变更后的全部楼栋\nAll buildings after the change' })
  buildingIds: string[]

  @Field(() => LocalDate, { nullable: true, description: '自何日起，默认今天\nFrom which day, today unless told' })
  from?: string | null

  @Field(() => Int, { description: '所依据的版本\nThe version it is based on' })
  expectedVersion: number
}
