import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql'
import type { GraphContext } from '../../../platform/graph/context.js'
import { certificatesMissing } from '../../../policy/lvliang-2024-12/2-4-support/certificates-complete.js'
import { coverageOfScope } from '../missing-certificates/coverage.reads.js'
import { FinancedScope } from '../stubs.graph.js'

@Resolver(() => FinancedScope)
export class ScopeCertificatesComplete {
  @Directive('@requires(fields: "reverificationDue")')
  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      '四证是否齐全：每栋楼均有有效证照，且停工满一年的已核验施工许可；无从判断时为空\nWhether the four are complete: every building is covered, and after a year’s stop the permit was verified anew; null where that is not known',
  })
  async certificatesComplete(@Root() { id, reverificationDue }: FinancedScope, @Ctx() context: GraphContext): Promise<boolean | null> {
    const row = await context.one(coverageOfScope, id)
    if (!row) return null
    const missing = certificatesMissing(row, row.certificates, row.day)
    if (missing.length > 0 || reverificationDue === true) return false
    return reverificationDue === false ? true : null
  }
}
