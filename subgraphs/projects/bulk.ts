import { type BulkInsert, bulkInsert, type NewFact } from '../../platform/action/bulk-insert.js'
import { insertLinks } from '../../platform/linking/bulk-links.js'

/** Many rows at once, for first fillings: the same constraints and rights as one by one. */
const of = <Row extends NewFact>(spec: BulkInsert<Row>) => bulkInsert(spec)

export const insertEnterprises = of<NewFact & { uscc: string | null; name: string; nameKey: string; ownership: string; qualification: string | null }>({
  coordinate: 'Import.enterprises',
  table: 'enterprise',
  columns: { uscc: 'text', name: 'text', nameKey: 'text', ownership: 'text', qualification: 'text' },
})

interface NewProject extends NewFact {
  readonly code: string | null
  readonly name: string
  readonly marketingName: string | null
  readonly kind: string
  readonly address: string | null
  readonly developerId: string | null
  readonly filedOn: string | null
  readonly totalInvestmentFen: bigint | null
  readonly plannedCompletion: string | null
}

export const insertProjects = of<NewProject>({
  coordinate: 'Import.projects',
  table: 'project',
  columns: {
    code: 'text',
    name: 'text',
    marketingName: 'text',
    kind: 'text',
    address: 'text',
    developerId: 'uuid',
    filedOn: 'date',
    totalInvestmentFen: 'bigint',
    plannedCompletion: 'date',
  },
  event: ({ unitId, developerId }) => ({ topic: 'project', body: { unit_id: unitId, developer_id: developerId } }),
})

export const insertBuildings = of<NewFact & { projectId: string; number: string; use: string | null; floorArea: string | null; dwellings: number | null }>({
  coordinate: 'Import.buildings',
  table: 'building',
  columns: { projectId: 'uuid', number: 'text', use: 'text', floorArea: 'numeric', dwellings: 'int' },
})

/** A scope is announced with its buildings, which are inserted after it. */
export const insertScopes = of<NewFact & { projectId: string; name: string; kind: string; buildingIds: readonly string[] }>({
  coordinate: 'Import.scopes',
  table: 'financed_scope',
  columns: { projectId: 'uuid', name: 'text', kind: 'text' },
  event: ({ unitId, projectId, buildingIds }) => ({ topic: 'scope', body: { project_id: projectId, unit_id: unitId, building_ids: buildingIds } }),
})

export const insertScopeBuildings = of<NewFact & { scopeId: string; buildingId: string; fromDay: string; toDay: string | null }>({
  coordinate: 'Import.scopeBuildings',
  table: 'scope_building',
  columns: { scopeId: 'uuid', buildingId: 'uuid', fromDay: 'date', toDay: 'date' },
})

interface NewProgress extends NewFact {
  readonly projectId: string
  readonly month: string
  readonly status: string
  readonly physicalProgress: string
  readonly completedInvestmentFen: bigint | null
}

export const insertProgress = of<NewProgress>({
  coordinate: 'Import.progress',
  table: 'progress',
  columns: { projectId: 'uuid', month: 'text', status: 'text', physicalProgress: 'numeric', completedInvestmentFen: 'bigint' },
})

export const insertStops = of<NewFact & { projectId: string; stoppedOn: string; resumedOn: string | null; cause: string; reverifiedOn: string | null }>({
  coordinate: 'Import.stopEpisodes',
  table: 'stop_episode',
  columns: { projectId: 'uuid', stoppedOn: 'date', resumedOn: 'date', cause: 'text', reverifiedOn: 'date' },
})

interface NewViolation extends NewFact {
  readonly enterpriseId: string | null
  readonly projectId: string | null
  readonly documentNumber: string
  readonly matter: string
  readonly serious: boolean
  readonly seriousDocument: string | null
  readonly penaltyFen: bigint | null
  readonly decidedOn: string
  readonly status: string
  readonly closedOn: string | null
  readonly closedWhy: string | null
}

export const insertViolations = of<NewViolation>({
  coordinate: 'Import.violations',
  table: 'violation',
  columns: {
    enterpriseId: 'uuid',
    projectId: 'uuid',
    documentNumber: 'text',
    matter: 'text',
    serious: 'boolean',
    seriousDocument: 'text',
    penaltyFen: 'bigint',
    decidedOn: 'date',
    status: 'text',
    closedOn: 'date',
    closedWhy: 'text',
  },
})

export const insertProjectLinks = insertLinks('Import.projectLinks')
