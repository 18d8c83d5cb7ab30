import { referredSubjects } from '../../../platform/linking/named-subjects.js'
import { meantReferredSubjects } from '../../../platform/register/referred-subjects.js'
import type { Slice } from '../../../platform/register/slice.js'
import { Institution } from '../institution/institution.graph.js'
import { institutionById } from '../institution/institution.reads.js'
import { FinancedScope, Project } from '../stubs.graph.js'

/** What this slice's registers point at. */
export const financingSlice: Slice = {
  schema: 'financing',
  project: { class: Project },
  scope: { class: FinancedScope },
  institution: { class: Institution, load: (id, context) => context.one(institutionById, id) },
  parents: {},
  findSubjects: referredSubjects,
  meantSubjects: meantReferredSubjects,
}
