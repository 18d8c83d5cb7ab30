import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from 'type-graphql'
import { type ConnectionRow, connectionOf } from '../../../platform/graph/connection.graph.js'
import type { GraphContext } from '../../../platform/graph/context.js'
import { AgencyEnum } from '../../../platform/graph/fact.graph.js'
import { decodeCursor, encodeCursor, pageSize } from '../../../platform/graph/page.js'
import { Uuid } from '../../../platform/graph/scalars.js'
import { CertificateKindEnum } from '../certificate/certificate-enums.graph.js'
import { FinancedScope, ReportingUnit } from '../stubs.graph.js'
import { CERTIFICATE_GAPS, type GapRow, type GapScope, gapScopes } from './gaps.reads.js'

export const CertificateGapScopeConnection = connectionOf(FinancedScope, 'CertificateGapScope', '缺证的融资范围', 'financed scopes that lack the certificate')

@ObjectType({
  description:
    '缺证统计：某县某种证照，范围内有任一楼栋未被有效证照覆盖即计入\nCertificates missing, per county and kind: a scope counts when any of its buildings has none in force',
})
export class CertificateGap {
  @Field(() => ReportingUnit, { nullable: true, description: '填报单位\nReporting unit' })
  unit: ReportingUnit | null

  @Field(() => CertificateKindEnum, { description: '所缺种类\nThe kind that is missing' })
  kind: string

  @Field(() => AgencyEnum, { description: '应由哪个单位核发\nThe agency that issues it' })
  agency: string

  @Field(() => Int, { description: '缺证的融资范围数（去重）\nDistinct scopes that lack it' })
  scopeCount: number

  @Field(() => Int, { description: '上述范围所属项目数（去重）\nDistinct projects of those scopes' })
  projectCount: number

  @Field(() => CertificateGapScopeConnection, {
    nullable: true,
    description: '所计入的融资范围，同一条件、同一权限\nThe scopes counted, under the same filter and rights',
  })
  scopes: ConnectionRow<FinancedScope> | null
}

@Resolver(() => CertificateGap)
export class CertificateGapResolver {
  @Query(() => [CertificateGap], {
    nullable: true,
    description:
      '各县、各单位所缺四证（吕梁 二(四)）：权限内的融资范围，每种证照一行\nThe four certificates missing per county and agency, over the scopes that the caller sees',
  })
  certificateGaps(
    @Arg('unitId', () => Uuid, { nullable: true, description: '只统计该单位及其下级\nOnly this unit and those below it' }) unitId: string | null,
    @Arg('kind', () => CertificateKindEnum, { nullable: true, description: '只统计该种证照\nOnly this kind' }) kind: string | null,
    @Ctx() context: GraphContext,
  ): Promise<readonly GapRow[]> {
    return context.reader.read<GapRow>(context.database, CERTIFICATE_GAPS, [unitId ?? null, kind ?? null])
  }

  @FieldResolver(() => ReportingUnit)
  unit(@Root() gap: GapRow): ReportingUnit {
    return { id: gap.unitId }
  }

  @FieldResolver(() => Int)
  scopeCount(@Root() gap: GapRow): number {
    return gap.scopes
  }

  @FieldResolver(() => Int)
  projectCount(@Root() gap: GapRow): number {
    return gap.projects
  }

  @FieldResolver(() => CertificateGapScopeConnection)
  async scopes(
    @Root() gap: GapRow,
    @Arg('first', () => Int, { nullable: true, description: '条数，1 到 100，默认 20\nHow many, 1 to 100, 20 unless told' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的游标\nCursor of the page before' }) after: string | null,
    @Ctx() context: GraphContext,
  ): Promise<ConnectionRow<GapScope>> {
    const size = pageSize(first, context.request.actor)
    const from = after == null ? null : Uuid.parseValue(decodeCursor(after, 1)[0])
    const rows = await context.many(gapScopes, JSON.stringify([gap.unitId, gap.kind, from, size + 1]))
    const nodes = rows.slice(0, size)
    const last = nodes.at(-1)
    return {
      nodes,
      pageInfo: { hasNextPage: rows.length > size, endCursor: last ? encodeCursor([last.id]) : null },
      totalCount: async () => gap.scopes,
    }
  }
}
