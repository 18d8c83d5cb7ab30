import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { LocalDate as Day } from '../../../kernel/dates.js'
import type { GraphContext } from '../../../platform/graph/context.js'
import { LocalDate } from '../../../platform/graph/scalars.js'
import { BEFORE, missingSince } from '../../../policy/lvliang-2024-12/2-4-support/missing-since.js'
import { APPLIED_FOR } from '../../../policy/lvliang-2024-12/2-4-support/statutory-workdays.js'
import { type MissingAnswer, MissingCertificate } from '../missing-certificates/missing-certificates.graph.js'
import { Enterprise } from '../stubs.graph.js'
import { absenceOf } from './absence.reads.js'
import { CertificateCase } from './case.graph.js'
import { runningCases } from './case.reads.js'
import { type ClockedCase, clocked } from './clocked.js'

const keyOf = ({ scope, projectId }: MissingAnswer): string => scope?.id ?? projectId

/** The running cases that would give what is missing: of the scope or project as a whole, or of a building that lacks it. */
async function applicationsOf(missing: MissingAnswer, context: GraphContext): Promise<readonly ClockedCase[]> {
  const cases = await clocked(context, runningCases, keyOf(missing))
  const subjects = new Set([missing.projectId, missing.scope?.id, ...missing.buildings.map(({ id }) => id)])
  return cases.filter(({ certificateType, subjectIds }) => certificateType === APPLIED_FOR[missing.kind] && subjectIds.some((id) => subjects.has(id)))
}

/** Somebody still has to apply for a building, or to bring papers. */
function waitsForDeveloper(missing: MissingAnswer, applications: readonly ClockedCase[]): boolean {
  const applied = new Set(applications.flatMap(({ subjectIds }) => subjectIds))
  const whole = applied.has(missing.projectId) || applied.has(missing.scope?.id ?? '')
  const each = missing.buildings.length > 0 && missing.buildings.every(({ id }) => applied.has(id))
  return !(whole || each) || applications.some(({ state }) => state === 'SUPPLEMENTING')
}

@Resolver(() => MissingCertificate)
export class MissingCertificateApplications {
  @FieldResolver(() => [CertificateCase], {
    nullable: true,
    description: '正在办理的申请；空列表即尚未申请\nThe applications that run; an empty list: nobody has applied',
  })
  applications(@Root() missing: MissingAnswer, @Ctx() context: GraphContext) {
    return applicationsOf(missing, context)
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      '下一步在开发企业：尚未（全部）申请，或正在补正；否则在核发单位\nThe developer acts next: it has not applied for all, or owes papers; otherwise the agency does',
  })
  async developerActsNext(@Root() missing: MissingAnswer, @Ctx() context: GraphContext) {
    return waitsForDeveloper(missing, await applicationsOf(missing, context))
  }

  @FieldResolver(() => Enterprise, { nullable: true, description: '应提出申请的开发企业\nThe developer who applies' })
  async applicant(@Root() missing: MissingAnswer, @Ctx() context: GraphContext): Promise<Enterprise | null> {
    const absence = await context.one(absenceOf, keyOf(missing))
    return absence?.developerId ? { id: absence.developerId } : null
  }

  @FieldResolver(() => LocalDate, {
    nullable: true,
    description:
      '自何日起可申请而缺：前置手续（出让合同、土地使用证、工程规划许可）办妥或原证失效之日；前置手续未办妥时为空\nSince when it could have been applied for and is missing; null while what comes first is missing too',
  })
  async since(@Root() missing: MissingAnswer, @Ctx() context: GraphContext): Promise<Day | null> {
    const absence = await context.one(absenceOf, keyOf(missing))
    if (!absence) return null
    const { kind } = missing
    return missingSince({ kind, lapsedOn: absence.lapsed[kind] ?? null, possibleSince: absence.held[BEFORE[kind]] ?? null })
  }
}
