import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql'
import type { Agency } from '../../../kernel/actor.js'
import type { GraphContext } from '../../../platform/graph/context.js'
import { AgencyEnum } from '../../../platform/graph/fact.graph.js'
import { certificatesMissing } from '../../../policy/lvliang-2024-12/2-4-support/certificates-complete.js'
import { type CertificateKind, issuerOf } from '../../../policy/lvliang-2024-12/2-4-support/four-certificates.js'
import { CertificateKindEnum } from '../certificate/certificate-enums.graph.js'
import { Building, FinancedScope, Project } from '../stubs.graph.js'
import { type CoverageRow, coverageOfProject, coverageOfScope } from './coverage.reads.js'

@ObjectType({ description: '所缺证照：哪一种、哪些楼栋、由哪个单位核发\nA certificate that is missing: which kind, for which buildings, at which agency' })
export class MissingCertificate {
  @Field(() => CertificateKindEnum, { description: '所缺种类\nThe kind that is missing' })
  kind: CertificateKind

  @Field(() => AgencyEnum, { description: '应由哪个单位核发\nThe agency that issues it' })
  agency: Agency

  @Field(() => FinancedScope, { nullable: true, description: '所属融资范围；项目尚未划分范围时为空\nThe scope; null where the project has none yet' })
  scope: FinancedScope | null

  @Field(() => [Building], {
    nullable: true,
    description: '未覆盖的楼栋；范围尚无楼栋时为空列表\nBuildings that are not covered; empty where the scope has none yet',
  })
  buildings: readonly Building[] | null

  @Field(() => Boolean, { description: '整个范围均缺\nMissing for the whole scope' })
  whole: boolean
}

/** As it is answered: with the project, whose applications count for the scope too. */
export interface MissingAnswer extends MissingCertificate {
  readonly projectId: string
  readonly buildings: readonly Building[]
}

function missingOf(row: CoverageRow): readonly MissingAnswer[] {
  return certificatesMissing(row, row.certificates, row.day).map(({ kind, buildingIds, whole }) => ({
    kind,
    projectId: row.projectId,
    agency: issuerOf(kind, row.issuers[kind] ?? undefined),
    scope: row.scopeId === null ? null : { id: row.scopeId },
    buildings: buildingIds.map((id) => ({ id })),
    whole,
  }))
}

@Resolver(() => FinancedScope)
export class ScopeMissingCertificates {
  @FieldResolver(() => [MissingCertificate], {
    nullable: true,
    description:
      '所缺四证（吕梁 二(四)）：范围内每栋楼均有有效证照才算齐全；无权查看时为空\nWhich of the four is missing; complete only when every building is covered by a valid one; null where the scope is not seen',
  })
  async missingCertificates(@Root() scope: FinancedScope, @Ctx() context: GraphContext) {
    const row = await context.one(coverageOfScope, scope.id)
    return row && missingOf(row)
  }
}

@Resolver(() => Project)
export class ProjectMissingCertificates {
  @FieldResolver(() => [MissingCertificate], {
    nullable: true,
    description: '各融资范围所缺四证；无权查看时为空\nWhich of the four is missing, scope by scope; null where the project is not seen',
  })
  async missingCertificates(@Root() project: Project, @Ctx() context: GraphContext) {
    const rows = await context.many(coverageOfProject, project.id)
    return rows.length === 0 ? null : rows.flatMap(missingOf)
  }
}
