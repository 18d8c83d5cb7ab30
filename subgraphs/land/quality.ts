import { feedsPart } from '../../platform/feeds/part.js'
import { findingsPart } from '../../platform/findings/part.js'
import type { SubgraphPart } from '../../platform/graph/parts.js'
import { objectionsPart } from '../../platform/objections/part.js'
import { Certificate } from './certificate/certificate.graph.js'
import { LAND_CHECKS } from './findings/all.js'
import { Mortgage } from './mortgage/mortgage.graph.js'
import { Parcel } from './parcel/parcel.graph.js'
import { Project } from './stubs.graph.js'

/** What this slice knows of its own quality: findings, objections, and how fresh each table is. */
export const landQuality: readonly SubgraphPart[] = [
  findingsPart({
    name: 'Land',
    schema: 'land',
    project: Project,
    checks: LAND_CHECKS,
  }),
  objectionsPart('Land', 'land'),
  feedsPart({
    name: 'Land',
    schema: 'land',
    tables: [
      { type: Parcel, table: 'parcel' },
      { type: Certificate, table: 'certificate' },
      { type: Mortgage, table: 'mortgage' },
    ],
  }),
]
