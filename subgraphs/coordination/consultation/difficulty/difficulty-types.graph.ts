import { Directive, Field, ID, ObjectType } from 'type-graphql'
import { connectionOf } from '../../../../platform/graph/connection.graph.js'
import { AgencyEnum, Fact } from '../../../../platform/graph/fact.graph.js'
import { LocalDate } from '../../../../platform/graph/scalars.js'
import { FinancedScope, Institution, Project } from '../../stubs.graph.js'
import { ReportingUnit } from '../../unit/unit.graph.js'
import { DifficultyResponsibility, DifficultyState } from './enums.graph.js'

@ObjectType({ description: '困难问题的办理进展\nProgress on a difficulty' })
export class DifficultyProgress extends Fact {
  @Field(() => LocalDate, { description: '报告日期\nReported on' })
  reportedOn: string

  @Field(() => String, { description: '进展\nHow it goes' })
  note: string
}

@Directive('@key(fields: "id")')
@ObjectType({ description: '困难问题：提出、责任方、期限、办结\nDifficulty: raised, borne by whom, due when, how it ended' })
export class Difficulty extends Fact {
  @Field(() => DifficultyState, { description: '状态\nState' })
  state: string

  @Field(() => String, { description: '标题\nTitle' })
  title: string

  @Field(() => String, { description: '内容\nContent' })
  content: string

  @Field(() => String, { description: '提出单位\nWho raised it' })
  raisedBy: string

  @Field(() => LocalDate, { description: '提出日期\nRaised on' })
  raisedOn: string

  @Field(() => ID, { nullable: true, description: '提出该问题的专题会议\nThe special meeting at which it was raised' })
  meetingId: string | null

  @Field(() => DifficultyResponsibility, { nullable: true, description: '责任类别\nWhich of the four responsibilities' })
  responsibility: string | null

  @Field(() => AgencyEnum, { nullable: true, description: '责任机关\nResponsible agency' })
  responsibleAgency: string | null

  @Field(() => ID, { nullable: true, description: '责任企业\nResponsible enterprise' })
  enterpriseId: string | null

  @Field(() => LocalDate, { nullable: true, description: '办理期限\nDue on' })
  dueOn: string | null

  @Field(() => LocalDate, { nullable: true, description: '办结日期\nClosed on' })
  closedOn: string | null

  @Field(() => String, { nullable: true, description: '如何解决，或未能解决的原因\nHow it was resolved, or why not' })
  resolution: string | null

  @Field(() => ReportingUnit, { nullable: true, description: '提出问题的单位\nThe unit whose difficulty it is' })
  unit: ReportingUnit | null

  @Field(() => ReportingUnit, { nullable: true, description: '责任方所在单位\nThe unit of who bears it' })
  responsibleUnit: ReportingUnit | null

  @Field(() => Institution, { nullable: true, description: '责任金融机构\nResponsible institution' })
  institution: Institution | null

  @Field(() => Project, { nullable: true, description: '所涉项目\nThe project it is about' })
  project: Project | null

  @Field(() => FinancedScope, { nullable: true, description: '所涉融资范围\nThe scope it is about' })
  scope: FinancedScope | null
}

export const DifficultyConnection = connectionOf(Difficulty, 'Difficulty', '困难问题', 'difficulties')
