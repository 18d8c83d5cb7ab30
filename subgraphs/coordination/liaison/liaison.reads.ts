import { FACT_COLUMNS } from '../../../platform/graph/fact.graph.js'
import { rowsBy } from '../../../platform/graph/reads.js'

export interface LiaisonRow {
  readonly id: string
  readonly unitId: string
  readonly personId: string
}

export const LIAISON_TABLE = {
  name: 'liaison_officer',
  columns: `${FACT_COLUMNS}, seat, post, person_id as "personId", since, until`,
}

export const liaisonById = rowsBy<LiaisonRow>(LIAISON_TABLE, 'id')
export const liaisonsOfUnit = rowsBy<LiaisonRow>(LIAISON_TABLE, 'unit_id', 'seat, since desc, id')
