import { referredSubjects } from '../../../platform/linking/named-subjects.js'
import { meantReferredSubjects } from '../../../platform/register/referred-subjects.js'
import type { Slice } from '../../../platform/register/slice.js'
import { FinancedScope, Institution, Project } from '../stubs.graph.js'
import { ReportingUnit } from '../unit/unit.graph.js'
import { unitById } from '../unit/unit.reads.js'

/** What this slice's registers point at. */
export const coordinationSlice: Slice = {
  schema: 'coordination',
  project: { class: Project },
  scope: { class: FinancedScope },
  unit: { class: ReportingUnit, load: (id, context) => context.one(unitById, id) },
  institution: { class: Institution },
  parents: {},
  findSubjects: referredSubjects,
  meantSubjects: meantReferredSubjects,
}
