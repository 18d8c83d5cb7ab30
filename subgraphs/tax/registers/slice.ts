import { referredSubjects } from '../../../platform/linking/named-subjects.js'
import { meantReferredSubjects } from '../../../platform/register/referred-subjects.js'
import type { Slice } from '../../../platform/register/slice.js'
import { FinancedScope, Project } from '../stubs.graph.js'

/** What this slice's registers point at. */
export const taxSlice: Slice = {
  schema: 'tax',
  project: { class: Project },
  scope: { class: FinancedScope },
  parents: {},
  findSubjects: referredSubjects,
  meantSubjects: meantReferredSubjects,
}
