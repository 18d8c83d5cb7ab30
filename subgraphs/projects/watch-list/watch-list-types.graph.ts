import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { LocalDate } from '../../../platform/graph/scalars.js'
import { WATCH_REASONS } from '../../../policy/lvliang-2024-12/3-3-publicity/watch-list.js'
import { Project } from '../project/project.graph.js'
import { ReportingUnit } from '../stubs.graph.js'

export const WatchReasonKindEnum = Object.fromEntries(WATCH_REASONS.map((kind) => [kind, kind]))
registerEnumType(WatchReasonKindEnum, {
  name: 'WatchReasonKind',
  description: '列入关注名单的原因\nWhy a project is watched',
  valuesConfig: {
    CONSTRUCTION_STOPPED: { description: '停工\nWorks stand still' },
    DELIVERY_OVERDUE: { description: '逾期交付\nDelivery is overdue' },
    BUYER_RIGHTS_RISK: { description: '购房人权益风险\nBuyers’ rights are at risk' },
  },
})

@ObjectType({ description: '列入关注名单的一项原因及其依据\nOne reason for watching, with the record that says so' })
export class WatchReasonLine {
  @Field(() => WatchReasonKindEnum, { description: '原因\nReason' })
  kind: string

  @Field(() => LocalDate, { description: '自何日起\nSince when' })
  since: string

  @Field(() => Int, { description: '已有天数\nFor how many days' })
  days: number

  @Field(() => String, { description: '记录所载的原因、计划版次或事实\nWhat the record says: cause, version of the plan, or facts' })
  said: string

  @Field(() => String, { description: '依据记录的种类\nKind of the record' })
  recordType: string

  @Field(() => ID, { description: '依据记录的标识\nId of the record' })
  recordId: string
}

@ObjectType({ description: '关注名单中的一个项目\nOne project on the watch list' })
export class WatchedProjectLine {
  @Field(() => Project, { nullable: true, description: '项目\nThe project' })
  project: Project | null

  @Field(() => ReportingUnit, { nullable: true, description: '所属县（市、区）\nIts county' })
  unit: ReportingUnit | null

  @Field(() => [WatchReasonLine], { description: '原因，时间最长的在前\nThe reasons, the longest first' })
  reasons: readonly WatchReasonLine[]
}

@ObjectType({ description: '一县关注名单的项目数\nHow many projects of one county are watched' })
export class WatchedCountyLine {
  @Field(() => ReportingUnit, { nullable: true, description: '县（市、区）\nThe county' })
  unit: ReportingUnit | null

  @Field(() => Int, { description: '项目数（去重）\nDistinct projects' })
  projectCount: number

  @Field(() => Int, { description: '其中停工\nOf these, with works that stand still' })
  stopped: number

  @Field(() => Int, { description: '其中逾期交付\nOf these, with an overdue delivery' })
  deliveryOverdue: number

  @Field(() => Int, { description: '其中有购房人权益风险\nOf these, with a risk to buyers’ rights' })
  buyerRightsRisk: number
}

@ObjectType({ description: '关注名单（吕梁 三(三)）\nThe watch list' })
export class WatchList {
  @Field(() => Int, { description: '项目总数\nProjects in all' })
  totalCount: number

  @Field(() => [WatchedCountyLine], { description: '各县项目数\nPer county' })
  counties: readonly WatchedCountyLine[]

  @Field(() => [WatchedProjectLine], { description: '项目，时间最长的在前\nThe projects, the longest first' })
  projects: readonly WatchedProjectLine[]
}
