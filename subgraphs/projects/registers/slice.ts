import type { Slice } from '../../../platform/register/slice.js'
import { Building } from '../building/building.graph.js'
import { buildingById } from '../building/building.reads.js'
import { Enterprise } from '../enterprise/enterprise.graph.js'
import { enterpriseById } from '../enterprise/enterprise.reads.js'
import { Project } from '../project/project.graph.js'
import { projectById } from '../project/project.reads.js'
import { FinancedScope } from '../scope/scope.graph.js'
import { scopeById } from '../scope/scope.reads.js'
import { Institution, ReportingUnit } from '../stubs.graph.js'
import { Violation } from '../violation/violation.graph.js'
import { VIOLATION_TABLE } from '../violation/violation.reads.js'
import { findOwnSubjects, meantOwnSubjects } from './subjects.js'

/** What this slice's registers point at. */
export const projectsSlice: Slice = {
  schema: 'projects',
  project: { class: Project, load: (id, context) => context.one(projectById, id) },
  scope: { class: FinancedScope, load: (id, context) => context.one(scopeById, id) },
  building: { class: Building, load: (id, context) => context.one(buildingById, id) },
  enterprise: { class: Enterprise, load: (id, context) => context.one(enterpriseById, id) },
  unit: { class: ReportingUnit },
  institution: { class: Institution },
  parents: {
    Violation: { table: 'violation', class: Violation, shape: VIOLATION_TABLE, zh: '违法违规案件', numberColumn: 'document_number', numberZh: '文书文号' },
  },
  findSubjects: findOwnSubjects,
  meantSubjects: meantOwnSubjects,
}
