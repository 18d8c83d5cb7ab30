import { Ctx, Directive, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql'
import type { GraphContext } from '../../../platform/graph/context.js'
import { hitsOf } from '../../../platform/search/hits.graph.js'
import { searchIn } from '../../../platform/search/search.js'
import { decodeSearch } from '../../../platform/search/search-key.js'
import { Certificate } from '../certificate/certificate.graph.js'
import { certificateById } from '../certificate/certificate.reads.js'
import { CERTIFICATE_SEARCH } from './search-source.js'

const CertificateHits = hitsOf(Certificate, 'Certificate', '四证', 'Certificate')

@Directive('@key(fields: "id")')
@ObjectType({ description: '检索结果：本子图补充四证\nWhat a search found; this subgraph adds the four certificates' })
export class SearchResult {
  @Field(() => ID, { description: '所检索的内容，编码\nWhat was asked, encoded' })
  id: string
}

@Resolver(() => SearchResult)
export class CertificateHitsResolver {
  @FieldResolver(() => CertificateHits, { nullable: true, description: '四证\nThe four certificates' })
  certificates(@Root() { id }: SearchResult, @Ctx() context: GraphContext) {
    const key = decodeSearch(id)
    if (!key || (key.kinds.length > 0 && !key.kinds.includes('CERTIFICATE'))) return null
    return searchIn(context, CERTIFICATE_SEARCH, certificateById, key)
  }
}
