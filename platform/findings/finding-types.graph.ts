import { type ClassType, Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { AgencyEnum } from '../graph/fact.graph.js'
import { IdFilter, TextFilter } from '../graph/filter.js'
import { DateTime, Uuid } from '../graph/scalars.js'
import { FindingSeverity, FindingState } from './enums.graph.js'

/** Type names are one owner's each, so every subgraph has its own. */
export function findingType(name: string, project: ClassType<object>) {
  @ObjectType(`${name}Finding`, {
    description: '数据问题：规则认为一条记录有误、缺项或前后矛盾\nFinding: a rule holds a record to be wrong, incomplete or contradictory',
  })
  class Finding {
    @Field(() => ID, { description: '标识\nId' })
    id: string

    @Field(() => Int, { description: '版本，处理时须带上\nVersion, to be sent with a decision' })
    version: number

    @Field(() => ID, { description: '填报单位的标识\nId of the reporting unit' })
    unitId: string

    @Field(() => AgencyEnum, { description: '应处理的机关\nThe agency that must act' })
    agency: string

    @Field(() => String, { description: '记录类别\nKind of record' })
    recordType: string

    @Field(() => ID, { description: '记录的标识\nId of the record' })
    recordId: string

    @Field(() => project, { nullable: true, description: '所涉项目\nThe project that it is about' })
    project: object | null

    @Field(() => String, { description: '规则代码\nCode of the rule' })
    code: string

    @Field(() => String, { nullable: true, description: '规则编号，如 L-34\nNumber of the rule, such as L-34' })
    rule: string | null

    @Field(() => String, { nullable: true, description: '所据条款\nThe clause behind the rule' })
    clause: string | null

    @Field(() => String, { description: '一句话说明\nWhat is wrong, in a sentence' })
    title: string

    @Field(() => String, { description: '具体情况\nThe particulars' })
    detail: string

    @Field(() => String, { description: '处理办法\nWhat to do' })
    remedy: string

    @Field(() => FindingSeverity, { description: '级别\nSeverity' })
    severity: string

    @Field(() => FindingState, { description: '状态\nState' })
    state: string

    @Field(() => DateTime, { description: '自何时起\nSince when it was seen' })
    since: string

    @Field(() => Int, {
      nullable: true,
      description: '待处理的工作日数；已处理或日历未公布时为空\nWorking days it has been open; null when closed or beyond the published calendar',
    })
    workingDaysOpen: number | null

    @Field(() => String, { nullable: true, description: '核实人岗位（核实当时）\nPost of who dismissed it, as it was' })
    dismissedPost: string | null

    @Field(() => String, { nullable: true, description: '核实的依据\nGrounds of the dismissal' })
    dismissedWhy: string | null
  }
  return Finding
}

export function findingCountType(name: string) {
  @ObjectType(`${name}FindingCount`, { description: '待处理数据问题的数量\nNumber of open findings' })
  class FindingCount {
    @Field(() => AgencyEnum, { description: '应处理的机关\nThe agency that must act' })
    agency: string

    @Field(() => FindingSeverity, { description: '级别\nSeverity' })
    severity: string

    @Field(() => Int, { description: '数量\nHow many' })
    count: number
  }
  return FindingCount
}

export function findingFilterType(name: string) {
  @InputType(`${name}FindingFilter`, { description: '数据问题筛选条件，各项同时满足\nFilter of findings; all conditions hold' })
  class FindingFilter {
    @Field(() => TextFilter, { nullable: true, description: '规则代码\nCode of the rule' })
    code?: TextFilter | null

    @Field(() => TextFilter, { nullable: true, description: '级别\nSeverity' })
    severity?: TextFilter | null

    @Field(() => TextFilter, { nullable: true, description: '状态\nState' })
    state?: TextFilter | null

    @Field(() => TextFilter, { nullable: true, description: '应处理的机关\nThe agency that must act' })
    agency?: TextFilter | null

    @Field(() => IdFilter, { nullable: true, description: '记录\nRecord' })
    record?: IdFilter | null

    @Field(() => TextFilter, { nullable: true, description: '记录类别\nKind of record' })
    recordType?: TextFilter | null

    @Field(() => IdFilter, { nullable: true, description: '项目\nProject' })
    project?: IdFilter | null

    @Field(() => IdFilter, { nullable: true, description: '填报单位\nReporting unit' })
    unit?: IdFilter | null
  }
  return FindingFilter
}

export function dismissInputType(name: string) {
  @InputType(`Dismiss${name}FindingInput`, { description: '经核实不作问题处理\nDismiss a finding' })
  class DismissFindingInput {
    @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
    idempotencyKey: string

    @Field(() => Uuid, { description: '数据问题的标识\nId of the finding' })
    findingId: string

    @Field(() => String, { description: '核实的依据\nGrounds' })
    why: string

    @Field(() => Int, { description: '所依据的版本\nThe version it is based on' })
    expectedVersion: number
  }
  return DismissFindingInput
}
