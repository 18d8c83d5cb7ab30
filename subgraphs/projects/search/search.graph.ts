import { Arg, Ctx, Directive, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from 'type-graphql'
import type { GraphContext } from '../../../platform/graph/context.js'
import { pageSize } from '../../../platform/graph/page.js'
import { hitsOf, SearchKind } from '../../../platform/search/hits.graph.js'
import { searchIn } from '../../../platform/search/search.js'
import { decodeSearch, encodeSearch, type SearchKey } from '../../../platform/search/search-key.js'
import { searchText } from '../../../platform/search/search-text.js'
import { Building } from '../building/building.graph.js'
import { buildingById } from '../building/building.reads.js'
import { Enterprise } from '../enterprise/enterprise.graph.js'
import { enterpriseById } from '../enterprise/enterprise.reads.js'
import { permitById } from '../presale-permit/presale-permit.reads.js'
import { PresalePermit } from '../presale-permit/presale-permit-types.graph.js'
import { Project } from '../project/project.graph.js'
import { projectById } from '../project/project.reads.js'
import { SEARCH_SOURCES } from './search-sources.js'

const ProjectHits = hitsOf(Project, 'Project', '项目', 'Project')
const EnterpriseHits = hitsOf(Enterprise, 'Enterprise', '企业', 'Enterprise')
const PresalePermitHits = hitsOf(PresalePermit, 'PresalePermit', '预售许可证', 'Presale permit')
const BuildingHits = hitsOf(Building, 'Building', '楼栋', 'Building')

@Directive('@key(fields: "id")')
@ObjectType({ description: '检索结果：各单位各答其所有\nWhat a search found: every agency answers for its own records' })
export class SearchResult {
  @Field(() => ID, { description: '所检索的内容，编码\nWhat was asked, encoded' })
  id: string

  @Field(() => String, { description: '检索文字\nThe text' })
  text: string
}

const searchResult = (key: SearchKey): SearchKey & { readonly id: string } => ({ ...key, id: encodeSearch(key) })

export const searchReference = async ({ id }: Readonly<Record<string, unknown>>): Promise<object | null> => {
  const key = decodeSearch(String(id))
  return key && searchResult(key)
}

const asked = ({ kinds }: SearchKey, kind: string): boolean => kinds.length === 0 || kinds.includes(kind)

@Resolver(() => SearchResult)
export class SearchResolver {
  @Query(() => SearchResult, {
    nullable: true,
    description:
      '按名称、曾用名、推广名、编号或地址的一段检索，两个字即可；只见权限内的，按现行名称\nSearches by part of a name, former name, marketing name, number or address, two characters suffice; within the caller’s rights, by today’s names',
  })
  search(
    @Arg('text', () => String, { description: '检索文字，至少两个字\nThe text, two characters at least' }) text: string,
    @Arg('kinds', () => [SearchKind], { nullable: true, description: '只检索这些种类；不填为全部\nOnly these kinds; all unless told' }) kinds: string[] | null,
    @Arg('first', () => Int, { nullable: true, description: '每种的条数，1 到 100，默认 20\nHow many of each kind, 1 to 100, 20 unless told' })
    first: number | null,
  ): SearchKey & { readonly id: string } {
    return searchResult({ text: searchText(text), first: pageSize(first), kinds: [...new Set(kinds ?? [])] })
  }

  @FieldResolver(() => ProjectHits, { nullable: true, description: '项目\nProjects' })
  projects(@Root() key: SearchKey, @Ctx() context: GraphContext) {
    return asked(key, 'PROJECT') ? searchIn(context, SEARCH_SOURCES.project, projectById, key) : null
  }

  @FieldResolver(() => EnterpriseHits, { nullable: true, description: '企业\nEnterprises' })
  enterprises(@Root() key: SearchKey, @Ctx() context: GraphContext) {
    return asked(key, 'ENTERPRISE') ? searchIn(context, SEARCH_SOURCES.enterprise, enterpriseById, key) : null
  }

  @FieldResolver(() => PresalePermitHits, { nullable: true, description: '预售许可证\nPresale permits' })
  presalePermits(@Root() key: SearchKey, @Ctx() context: GraphContext) {
    return asked(key, 'PRESALE_PERMIT') ? searchIn(context, SEARCH_SOURCES.presalePermit, permitById, key) : null
  }

  @FieldResolver(() => BuildingHits, { nullable: true, description: '楼栋，可连同项目名检索\nBuildings, also by project name and number together' })
  buildings(@Root() key: SearchKey, @Ctx() context: GraphContext) {
    return asked(key, 'BUILDING') ? searchIn(context, SEARCH_SOURCES.building, buildingById, key) : null
  }
}
