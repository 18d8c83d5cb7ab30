import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import { AgencyEnum, Fact } from '../../../platform/graph/fact.graph.js'
import { LocalDate } from '../../../platform/graph/scalars.js'
import { OpenPoint } from '../setting/open-point.graph.js'
import { ReportingUnit } from '../unit/unit.graph.js'
import { MechanismReportState, MechanismRole } from './mechanism-enums.graph.js'

@Directive('@key(fields: "id")')
@ObjectType({ description: '融资协调机制\nCoordination mechanism of a unit' })
export class Mechanism extends Fact {
  @Field(() => LocalDate, { description: '建立日期\nSet up on' })
  establishedOn: string

  @Field(() => String, { description: '建立机制的文号\nNumber of the document that set it up' })
  documentNumber: string

  @Field(() => AgencyEnum, { description: '办公室所在单位\nThe agency in which its office sits' })
  officeAgency: string

  @Field(() => LocalDate, { nullable: true, description: '报市机制办公室的日期\nReported to the city’s office on' })
  reportedOn: string | null

  @Field(() => String, { nullable: true, description: '实施方案文号\nNumber of its implementation plan' })
  planDocumentNumber: string | null

  @Field(() => LocalDate, { nullable: true, description: '实施方案印发日期\nThe plan was issued on' })
  planIssuedOn: string | null
}

@Directive('@key(fields: "id")')
@ObjectType({ description: '机制的席位及其担任者\nA seat of a mechanism and who holds it' })
export class MechanismSeat extends Fact {
  @Field(() => MechanismRole, { description: '席位\nRole' })
  role: string

  @Field(() => AgencyEnum, { nullable: true, description: '所代表的成员单位\nThe member agency' })
  memberAgency: string | null

  @Field(() => String, { description: '职务\nPost' })
  post: string

  @Field(() => ID, { description: '人员标识\nId of the person' })
  personId: string

  @Field(() => LocalDate, { description: '任职日期\nSince' })
  since: string

  @Field(() => LocalDate, { nullable: true, description: '离任日期，当日起空缺\nUntil; from that day on it is empty' })
  until: string | null
}

@ObjectType({ description: '空缺的席位\nA seat in which nobody sits' })
export class EmptySeat {
  @Field(() => MechanismRole, { description: '席位\nRole' })
  role: string

  @Field(() => AgencyEnum, { nullable: true, description: '应由其担任的单位\nThe agency whose seat it is' })
  agency: string | null

  @Field(() => ReportingUnit, { nullable: true, description: '其政府分管负责同志应任成员的县\nThe county whose leader is to be a member' })
  county: ReportingUnit | null
}

@ObjectType({ description: '“第一时间”上报情况\nWhether a mechanism was reported at once' })
export class MechanismReport {
  @Field(() => MechanismReportState, { description: '情况\nState' })
  state: string

  @Field(() => Int, {
    nullable: true,
    description: '自建立至上报（或今天）的工作日数；日历未发布为空\nWorking days to the report, or to today; null while the calendar is not published',
  })
  workingDays: number | null

  @Field(() => OpenPoint, { description: '决定时限的参数\nThe setting that decided the limit' })
  limit: OpenPoint
}

@ObjectType({ description: '回执表的一行（附件2）\nA row of the receipt, annex 2' })
export class ReceiptRow {
  @Field(() => MechanismRole, { description: '组长、办公室主任或联络人\nLeader, director or contact' })
  role: string

  @Field(() => String, { nullable: true, description: '姓名；未说明用途时打码\nName; masked unless a purpose is stated' })
  name: string | null

  @Field(() => String, { nullable: true, description: '职务\nPost' })
  post: string | null

  @Field(() => String, { nullable: true, description: '联系电话；未说明用途时打码\nPhone; masked unless a purpose is stated' })
  phone: string | null

  @Field(() => String, { nullable: true, description: '传真；未说明用途时打码\nFax; masked unless a purpose is stated' })
  fax: string | null

  @Field(() => String, { nullable: true, description: '电子邮箱；未说明用途时打码\nE-mail; masked unless a purpose is stated' })
  email: string | null
}

@ObjectType({ description: '联络人报名回执表（附件2）\nRegistration receipt, annex 2' })
export class MechanismReceipt {
  @Field(() => ReportingUnit, { nullable: true, description: '填报单位\nReporting unit' })
  unit: ReportingUnit | null

  @Field(() => LocalDate, { nullable: true, description: '上报（盖章）日期；未报为空\nReported and sealed on; null before' })
  reportedOn: string | null

  @Field(() => [ReceiptRow], { description: '组长、办公室主任、联络人\nLeader, director, contact' })
  rows: ReceiptRow[]
}

@ObjectType({ description: '回执表文件；不在中枢留存\nThe receipt as a file; the hub keeps none' })
export class ReceiptDocument {
  @Field(() => String, { description: '文件名\nName' })
  name: string

  @Field(() => String, { description: '媒体类型\nMedia type' })
  mediaType: string

  @Field(() => String, { description: '内容的 SHA-256\nSHA-256 of the content' })
  sha256: string

  @Field(() => String, {
    description: '内容（base64）；姓名、电话未说明用途时打码\nContent in base64; names and numbers are masked unless a purpose is stated',
  })
  content: string
}
