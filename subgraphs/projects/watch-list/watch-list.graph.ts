import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql'
import type { GraphContext } from '../../../platform/graph/context.js'
import { pageSize } from '../../../platform/graph/page.js'
import { Uuid } from '../../../platform/graph/scalars.js'
import type { WatchReasonKind } from '../../../policy/lvliang-2024-12/3-3-publicity/watch-list.js'
import { Project } from '../project/project.graph.js'
import { projectById } from '../project/project.reads.js'
import { ReportingUnit } from '../stubs.graph.js'
import { WATCH_FACTS, type WatchRow } from './watch-list.reads.js'
import { WatchedCountyLine, WatchedProjectLine, WatchList, WatchReasonKindEnum } from './watch-list-types.graph.js'
import { byCounty, type WatchedCounty, type WatchedProject, watched } from './watched.js'

@Resolver(() => WatchList)
export class WatchListResolver {
  @Query(() => WatchList, {
    nullable: true,
    description:
      '停工、逾期交付、购房人权益风险的项目，逐项列明原因和依据（吕梁 三(三)）\nProjects whose works stand still, whose delivery is overdue or whose buyers’ rights are at risk, each with reason and evidence',
  })
  async watchList(
    @Arg('unitId', () => Uuid, { nullable: true, description: '只看该单位及其下级\nOnly this unit and those below it' }) unitId: string | null,
    @Arg('reason', () => WatchReasonKindEnum, { nullable: true, description: '只看因此列入的\nOnly those watched for this' }) reason: WatchReasonKind | null,
    @Arg('first', () => Int, { nullable: true, description: '项目条数，1 到 100，默认 20\nHow many projects, 1 to 100, 20 unless told' }) first: number | null,
    @Arg('after', () => Uuid, { nullable: true, description: '从该项目之后继续\nGo on after this project' }) after: string | null,
    @Ctx() context: GraphContext,
  ) {
    const size = pageSize(first, context.request.actor)
    const rows = await context.reader.read<WatchRow>(context.database, WATCH_FACTS, [unitId ?? null])
    const projects = watched(rows, reason ?? null)
    const from = after ? projects.findIndex(({ projectId }) => projectId === after) + 1 : 0
    return { totalCount: projects.length, counties: byCounty(projects), projects: projects.slice(from, from + size) }
  }
}

@Resolver(() => WatchedProjectLine)
export class WatchedProjectLineResolver {
  @FieldResolver(() => Project, { nullable: true })
  project(@Root() { projectId }: WatchedProject, @Ctx() context: GraphContext) {
    return context.one(projectById, projectId)
  }

  @FieldResolver(() => ReportingUnit, { nullable: true })
  unit(@Root() { unitId }: WatchedProject): ReportingUnit {
    return { id: unitId }
  }
}

@Resolver(() => WatchedCountyLine)
export class WatchedCountyLineResolver {
  @FieldResolver(() => ReportingUnit, { nullable: true })
  unit(@Root() { unitId }: WatchedCounty): ReportingUnit {
    return { id: unitId }
  }
}
