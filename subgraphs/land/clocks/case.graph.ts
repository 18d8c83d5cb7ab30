import { Ctx, Field, FieldResolver, ID, Int, ObjectType, Resolver, Root, registerEnumType } from 'type-graphql'
import type { Agency } from '../../../kernel/actor.js'
import type { GraphContext } from '../../../platform/graph/context.js'
import { AgencyEnum } from '../../../platform/graph/fact.graph.js'
import { LocalDate } from '../../../platform/graph/scalars.js'
import { enumOf } from '../../../platform/register/graph/dictionary.js'
import { CERTIFICATE_APPLICATIONS } from '../registers/certificate-application.register.js'
import { CERTIFICATE_STEPS } from '../registers/certificate-step.register.js'
import { FinancedScope, Project } from '../stubs.graph.js'
import { mortgageCases } from './case.reads.js'
import { clocked } from './clocked.js'

const choices = (column: unknown) => enumOf(column as Parameters<typeof enumOf>[0])

export const CertificateCaseState = {
  SUBMITTED: 'SUBMITTED',
  SUPPLEMENTING: 'SUPPLEMENTING',
  ACCEPTED: 'ACCEPTED',
  SUSPENDED: 'SUSPENDED',
  ISSUED: 'ISSUED',
  CLOSED: 'CLOSED',
} as const
registerEnumType(CertificateCaseState, {
  name: 'CertificateCaseState',
  description: '办理状态\nWhere a case stands',
  valuesConfig: {
    SUBMITTED: { description: '已申请，尚未受理\nSubmitted, not yet accepted' },
    SUPPLEMENTING: { description: '补正中，计时中止，由申请人补正\nPapers are awaited from the applicant; the clock stands still' },
    ACCEPTED: { description: '已受理，计时中\nAccepted; the clock runs' },
    SUSPENDED: { description: '公示、检测、专家评审中，计时中止\nPublicity, tests or expert review; the clock stands still' },
    ISSUED: { description: '已核发\nIssued' },
    CLOSED: { description: '未予许可、不予受理或已撤回\nRejected, not accepted or withdrawn' },
  },
})

export const LimitBasis = { COMMITTED: 'COMMITTED', STATUTORY: 'STATUTORY' } as const
registerEnumType(LimitBasis, {
  name: 'CertificateLimitBasis',
  description: '时限依据（文件未规定天数，待定问题 Q8）\nWhere the limit comes from; the text names no days (open question Q8)',
  valuesConfig: { COMMITTED: { description: '承诺时限\nThe office’s commitment' }, STATUTORY: { description: '法定时限\nThe statute' } },
})

@ObjectType({ description: '一件办理事项及其时限（吕梁 二(四)）\nOne case at a window, with its legal clock' })
export class CertificateCase {
  @Field(() => ID, { description: '办理件（CertificateApplication）的标识\nId of the CertificateApplication' })
  id: string

  @Field(() => String, { description: '办件编号\nCase number' })
  number: string

  @Field(() => choices(CERTIFICATE_APPLICATIONS.columns.certificateType), { description: '申请事项\nWhat is applied for' })
  certificateType: string

  @Field(() => AgencyEnum, { description: '办理单位\nThe agency that handles it' })
  agency: Agency

  @Field(() => String, { description: '办理机关\nAuthority' })
  authority: string

  @Field(() => Project, { nullable: true, description: '所属项目\nThe project' })
  project: Project | null

  @Field(() => Boolean, {
    description: '是否涉及已列入名单并推送的融资范围（应加快办理）\nWhether it concerns a scope that stands on the pushed list, so is to be speeded up',
  })
  eligible: boolean

  @Field(() => LocalDate, { description: '申请日期\nSubmitted on' })
  submittedOn: string

  @Field(() => LocalDate, { nullable: true, description: '办结日期\nDecided on' })
  decidedOn: string | null

  @Field(() => CertificateCaseState, { description: '办理状态\nWhere it stands' })
  state: string

  @Field(() => choices(CERTIFICATE_STEPS.columns.step), { nullable: true, description: '当前因何中止计时\nWhat stops the clock now' })
  suspendedBy: string | null

  @Field(() => LocalDate, { nullable: true, description: '自何日中止\nSince when it stands still' })
  suspendedSince: string | null

  @Field(() => LocalDate, { description: '计时起点（次日起算）\nThe day after which days count' })
  startedOn: string

  @Field(() => Int, {
    nullable: true,
    description: '已用工作日，扣除中止；日历未公布时为空\nWorking days spent less suspensions; null where the calendar is not published',
  })
  workdaysSpent: number | null

  @Field(() => Int, { nullable: true, description: '时限（工作日），含批准的延长\nLimit in working days, with approved extensions' })
  limitWorkdays: number | null

  @Field(() => LimitBasis, { nullable: true, description: '时限依据\nWhere the limit comes from' })
  limitBasis: string | null

  @Field(() => Int, {
    nullable: true,
    description: '超期工作日；未超期为 0，日历未公布或无时限时为空\nWorking days beyond the limit; 0 within it, null where unknown',
  })
  overdueWorkdays: number | null

  @Field(() => Boolean, { description: '所涉年份的工作日历是否均已公布\nWhether the calendar of every year concerned is published' })
  calendarPublished: boolean
}

@Resolver(() => FinancedScope)
export class ScopeMortgageCases {
  @FieldResolver(() => [CertificateCase], {
    nullable: true,
    description: '抵押登记与注销的办理件（吕梁 二(四)），新的在前\nCases of registering and releasing mortgages, newest first',
  })
  mortgageCases(@Root() { id }: FinancedScope, @Ctx() context: GraphContext) {
    return clocked(context, mortgageCases, id)
  }
}

@Resolver(() => Project)
export class ProjectMortgageCases {
  @FieldResolver(() => [CertificateCase], {
    nullable: true,
    description: '抵押登记与注销的办理件，新的在前\nCases of registering and releasing mortgages, newest first',
  })
  mortgageCases(@Root() { id }: Project, @Ctx() context: GraphContext) {
    return clocked(context, mortgageCases, id)
  }
}
