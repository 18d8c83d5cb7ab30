import DataLoader from 'dataloader'
import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root, registerEnumType } from 'type-graphql'
import { FindingSeverity } from '../../../platform/findings/enums.graph.js'
import type { GraphContext } from '../../../platform/graph/context.js'
import { type Conflict, type ConflictCheck, certificateConflicts } from '../../../policy/lvliang-2024-12/2-4-support/certificate-conflicts.js'
import { coverageOfScope } from '../missing-certificates/coverage.reads.js'
import { FinancedScope } from '../stubs.graph.js'
import { askNeighbours, certifiedOf, type Neighbours } from './neighbours.js'

const CHECKS: Readonly<Record<ConflictCheck, string>> = {
  HOLDER_NOT_DEVELOPER: '土地使用权人不是开发企业，也不是其曾用名\nThe land-use right is held by another than the developer, by whichever name',
  PRESALE_BEFORE_CONSTRUCTION_PERMIT: '预售许可早于施工许可，或没有施工许可\nPresale before the construction permit, or without one',
  PRESALE_BEFORE_LAND_OR_PLANNING: '预售许可早于土地使用证或工程规划许可\nPresale before land title or works-planning permit',
  BUILT_ABOVE_APPROVED_AREA: '楼栋建筑面积合计大于规划方案批准的面积（平方米）\nMore floor area than the plans allow, in square metres',
  LAND_TERM_BEFORE_COMPLETION: '土地使用期限不晚于计划竣工日期\nThe land term ends no later than the works',
  LAND_TERM_BEFORE_MATURITY: '土地使用期限不晚于贷款到期日\nThe land term ends no later than the loan',
}
export const CertificateConflictCheck = Object.fromEntries(Object.keys(CHECKS).map((name) => [name, name])) as { readonly [K in ConflictCheck]: K }
registerEnumType(CertificateConflictCheck, {
  name: 'CertificateConflictCheck',
  description: '证照相互核对的事项\nWhat certificates are held against each other for',
  valuesConfig: Object.fromEntries(Object.entries(CHECKS).map(([name, description]) => [name, { description }])),
})

@ObjectType({ description: '证照之间的矛盾：规自与住建、银行的记录并列（吕梁 二(四)）\nA contradiction between certificates of several agencies' })
export class CertificateConflict {
  @Field(() => CertificateConflictCheck, { description: '事项\nWhat is checked' })
  check: ConflictCheck

  @Field(() => FindingSeverity, { description: '严重程度\nSeverity' })
  severity: string

  @Field(() => String, { description: '所涉证照编号或坐落；合计数为空\nNumber of the certificate or place of the parcel; empty for a total' })
  record: string

  @Field(() => String, { description: '所载内容\nWhat it says' })
  says: string

  @Field(() => String, { nullable: true, description: '与之比较的内容；没有为空\nWhat that is held against; null: there is none' })
  against: string | null
}

/** One per fetch: the scopes that one answer shows are one question to the agencies. */
const loaders = new WeakMap<GraphContext, DataLoader<string, Neighbours | null>>()

function neighbours(context: GraphContext): DataLoader<string, Neighbours | null> {
  const { request, runtime } = context
  const known = loaders.get(context)
  if (known) return known
  const ask = async (ids: readonly string[]) => {
    const found = await askNeighbours(runtime.ask, ids, request.asOf)
    return ids.map((id) => found.get(id) ?? null)
  }
  const made = new DataLoader<string, Neighbours | null>(ask, { maxBatchSize: 200 })
  loaders.set(context, made)
  return made
}

const outage = (cause: unknown): Error => Object.assign(new Error('the agencies did not answer', { cause }), { code: 'UNAVAILABLE' })

@Resolver(() => FinancedScope)
export class ScopeCertificateConflicts {
  @FieldResolver(() => [CertificateConflict], {
    nullable: true,
    description:
      '证照相互核对：权利人、先后、面积、期限；没有矛盾为空列表\nCertificates held against each other: holder, order, area, term; an empty list: none',
  })
  async certificateConflicts(@Root() { id }: FinancedScope, @Ctx() context: GraphContext): Promise<readonly Conflict[] | null> {
    // Whether the caller may see the scope at all is asked with the caller's rights.
    if (!(await context.one(coverageOfScope, id))) return null
    const found = await neighbours(context)
      .load(id)
      .catch((error: unknown) => Promise.reject(outage(error)))
    return found && certificateConflicts(certifiedOf(found))
  }
}
