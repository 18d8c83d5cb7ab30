import { Arg, type ClassType, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { connectionOf } from '../graph/connection.graph.js'
import type { GraphContext } from '../graph/context.js'
import { list } from '../graph/list.js'
import { perform, resultOf } from '../graph/mutation.js'
import type { ReferenceResolver } from '../graph/subgraph.js'
import { type DecideLinkInput, decideLink } from './decide-link.js'
import { decideLinksResolver } from './decide-links.graph.js'
import { SurenessEnum } from './enums.graph.js'
import type { RecordTables } from './find-record.js'
import type { FindLinkSubject } from './find-subject.js'
import { LINK_LIST, type LinkRow, linkById } from './link.reads.js'
import { decideInputType, linkFilterType, proposeInputType, recordLinkType, recordTypeEnum } from './link-types.graph.js'
import { LinkReason, shownReasons } from './match/reason.graph.js'
import { runMatcher } from './match/run-matcher.js'
import { classOf } from './match/score.js'
import { type LinkParts, linkParts } from './parts.js'
import { type ProposeLinkInput, proposeLink } from './propose-link.js'
import { queueResolver } from './queue/queue.graph.js'
import { LINK_REFUSALS } from './refusals.js'

export interface RecordLinkOptions {
  /** `Land` makes LandRecordLink, proposeLandRecordLink, decideLandRecordLink, landRecordLinks. */
  readonly name: 'Project' | 'Financing' | 'Land' | 'Tax' | 'Coordination'
  readonly recordTables: RecordTables
  /** The subgraph's class of Project, and how a link's project is found: a stub needs no more than its id. */
  readonly project: ClassType<object>
  /** Its class of reporting unit. */
  readonly unit: ClassType<object>
  readonly loadProject?: (id: string, context: GraphContext) => Promise<object | null>
  /** From the reference copies unless the subgraph owns the subjects itself. */
  readonly findSubject?: FindLinkSubject
}

/** The resolver class of one subgraph's links. */
function linkResolver(options: RecordLinkOptions, parts: LinkParts) {
  const { name, loadProject } = options
  const recordType = recordTypeEnum(name, options.recordTables)
  const type = recordLinkType(name, recordType, options.project)
  const connection = connectionOf(type, `${name}RecordLink`, '关联', 'links')
  const proposed = resultOf(`Propose${name}RecordLinkResult`, type)
  const decided = resultOf(`Decide${name}RecordLinkResult`, type)
  const [proposal, decision, filterType] = [proposeInputType(name, recordType), decideInputType(name), linkFilterType(name)]
  const [propose, decide] = [proposeLink(parts), decideLink(parts)]

  @Resolver(() => type)
  class LinkResolver {
    @Query(() => connection, {
      name: `${name.toLowerCase()}RecordLinks`,
      nullable: true,
      description: '权限内的关联，新的在前\nLinks within the caller’s rights, newest first',
    })
    links(
      @Arg('filter', () => filterType, { nullable: true, description: '筛选条件\nFilter' }) filter: object | null,
      @Arg('first', () => Int, { nullable: true, description: '条数，1 到 100，默认 20\nHow many, 1 to 100, 20 unless told' }) first: number | null,
      @Arg('after', () => String, { nullable: true, description: '上一页的游标\nCursor of the page before' }) after: string | null,
      @Ctx() context: GraphContext,
    ) {
      return list<LinkRow>(context, LINK_LIST, filter, 'NEWEST', { first, after })
    }

    @Mutation(() => proposed, { name: propose.name, description: '提出：本单位的记录属于某项目、范围、楼栋或企业\nPropose that a record belongs to a subject' })
    propose(@Arg('input', () => proposal, { description: '内容\nContent' }) input: ProposeLinkInput, @Ctx() context: GraphContext) {
      return perform(context, propose, input)
    }

    @Mutation(() => decided, { name: decide.name, description: '确认、不予确认或撤销关联\nConfirm, refuse or undo a link' })
    decide(@Arg('input', () => decision, { description: '内容\nContent' }) input: DecideLinkInput, @Ctx() context: GraphContext) {
      return perform(context, decide, input)
    }

    @FieldResolver(() => options.project, { nullable: true })
    async project(@Root() { projectId }: LinkRow, @Ctx() context: GraphContext): Promise<object | null> {
      if (projectId === null) return null
      return loadProject ? loadProject(projectId, context) : { id: projectId }
    }

    @FieldResolver(() => SurenessEnum, { nullable: true })
    surenessClass(@Root() { sureness }: LinkRow): string | null {
      return sureness === null ? null : classOf(sureness)
    }

    @FieldResolver(() => [LinkReason], { nullable: true })
    reasons(@Root() { reasons }: LinkRow, @Ctx() { request }: GraphContext): readonly LinkReason[] | null {
      return shownReasons(reasons, request.language)
    }
  }
  const queue = queueResolver({ name, recordType, link: type, unit: options.unit })
  return { types: [type, ...queue.types], resolvers: [LinkResolver, decideLinksResolver(parts, type), queue.resolver] }
}

/** Links as facts (design §2) for one subgraph: everything that its subgraph.ts lists. */
export function recordLinks(options: RecordLinkOptions) {
  const parts = linkParts(options.name, options.recordTables, options.findSubject)
  const { types, resolvers } = linkResolver(options, parts)
  const find: ReferenceResolver = ({ id }, context) => context.one(linkById, String(id))
  return {
    entities: [parts.entity],
    types,
    resolvers,
    refusals: LINK_REFUSALS,
    references: { [`${options.name}RecordLink`]: find },
    recordTables: options.recordTables,
    background: [runMatcher(options.recordTables)],
  }
}
