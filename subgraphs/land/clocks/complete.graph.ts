import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { GraphContext } from '../../../platform/graph/context.js'
import { certificatesMissing } from '../../../policy/lvliang-2024-12/2-4-support/certificates-complete.js'
import { coverageOfScope } from '../missing-certificates/coverage.reads.js'
import { FinancedScope } from '../stubs.graph.js'

/** Of land's own registers alone: what another slice says of the scope never comes in with a representation (a forged one would be believed). */
@Resolver(() => FinancedScope)
export class ScopeCertificatesComplete {
  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      '四证是否齐全：每栋楼均有有效证照；停工满一年的施工许可是否须核验见 reverificationDue；无从判断时为空\nWhether the four are complete: every building is covered; whether a year’s stop wants the permit verified anew is said by reverificationDue; null where it is not known',
  })
  async certificatesComplete(@Root() { id }: FinancedScope, @Ctx() context: GraphContext): Promise<boolean | null> {
    const row = await context.one(coverageOfScope, id)
    return row && certificatesMissing(row, row.certificates, row.day).length === 0
  }
}
