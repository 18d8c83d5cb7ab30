import { Field, ID, InputType, Int } from 'type-graphql'
import { AgencyEnum } from '../../../../platform/graph/fact.graph.js'
import { DateFilter, IdFilter, TextFilter } from '../../../../platform/graph/filter.js'
import { LocalDate, Uuid } from '../../../../platform/graph/scalars.js'
import type { Responsibility } from '../../../../policy/lvliang-2024-12/2-1-consultation/difficulty.js'
import { DifficultyResponsibility } from './enums.graph.js'

@InputType({ description: '困难问题筛选条件，各项同时满足\nFilter of difficulties; all conditions hold' })
export class DifficultyFilter {
  @Field(() => IdFilter, { nullable: true, description: '提出问题的单位\nThe unit whose difficulty it is' })
  unit?: IdFilter | null

  @Field(() => IdFilter, { nullable: true, description: '所涉项目\nThe project it is about' })
  project?: IdFilter | null

  @Field(() => TextFilter, { nullable: true, description: '状态\nState' })
  state?: TextFilter | null

  @Field(() => TextFilter, { nullable: true, description: '责任类别\nResponsibility' })
  responsibility?: TextFilter | null

  @Field(() => TextFilter, { nullable: true, description: '责任机关\nResponsible agency' })
  responsibleAgency?: TextFilter | null

  @Field(() => IdFilter, { nullable: true, description: '责任金融机构\nResponsible institution' })
  institution?: IdFilter | null

  @Field(() => DateFilter, { nullable: true, description: '办理期限\nDue on' })
  dueOn?: DateFilter | null
}

@InputType({ description: '提出困难问题\nRaise a difficulty' })
export class RaiseDifficultyInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => ID, { description: '提出问题的单位\nThe unit whose difficulty it is' })
  unitId: string

  @Field(() => ID, { nullable: true, description: '所涉项目\nThe project it is about' })
  projectId?: string | null

  @Field(() => ID, { nullable: true, description: '所涉融资范围\nThe scope it is about' })
  scopeId?: string | null

  @Field(() => ID, { nullable: true, description: '提出该问题的专题会议\nThe special meeting at which it was raised' })
  meetingId?: string | null

  @Field(() => String, { description: '标题\nTitle' })
  title: string

  @Field(() => String, { description: '内容\nContent' })
  content: string

  @Field(() => String, { description: '提出单位，填单位或职务\nWho raised it: an organisation or a post, no person' })
  raisedBy: string

  @Field(() => LocalDate, { description: '提出日期\nRaised on' })
  raisedOn: string

  @Field(() => ID, { nullable: true, description: '接续的、已办结的困难问题\nThe closed difficulty that came back' })
  successorOf?: string | null
}

@InputType({ description: '明确困难问题的责任方和期限\nSay who bears a difficulty, and by when' })
export class AssignDifficultyInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => ID, { description: '困难问题的标识\nId of the difficulty' })
  id: string

  @Field(() => Int, { description: '所依据的版本\nThe version it is based on' })
  expectedVersion: number

  @Field(() => DifficultyResponsibility, { description: '责任类别\nWhich of the four responsibilities' })
  responsibility: Responsibility

  @Field(() => AgencyEnum, { nullable: true, description: '责任机关（属地、部门责任）\nResponsible agency, for government and departments' })
  agency?: string | null

  @Field(() => ID, { nullable: true, description: '责任机关所在单位；不填为提出问题的单位\nIts unit; absent: the unit whose difficulty it is' })
  unitId?: string | null

  @Field(() => ID, { nullable: true, description: '责任金融机构（社会责任）\nResponsible institution' })
  institutionId?: string | null

  @Field(() => ID, { nullable: true, description: '责任企业（主体责任）\nResponsible enterprise' })
  enterpriseId?: string | null

  @Field(() => LocalDate, { description: '办理期限\nDue on' })
  dueOn: string
}

@InputType({ description: '报告困难问题的进展\nReport progress on a difficulty' })
export class ReportDifficultyProgressInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => ID, { description: '困难问题的标识\nId of the difficulty' })
  id: string

  @Field(() => String, { description: '进展\nHow it goes' })
  note: string
}

@InputType({ description: '办结困难问题\nClose a difficulty' })
export class CloseDifficultyInput {
  @Field(() => Uuid, { description: '幂等键\nIdempotency key' })
  idempotencyKey: string

  @Field(() => ID, { description: '困难问题的标识\nId of the difficulty' })
  id: string

  @Field(() => Int, { description: '所依据的版本\nThe version it is based on' })
  expectedVersion: number

  @Field(() => Boolean, { description: '是否解决\nWhether it is resolved' })
  resolved: boolean

  @Field(() => String, { description: '如何解决，或未能解决的原因\nHow it was resolved, or why not' })
  resolution: string
}
