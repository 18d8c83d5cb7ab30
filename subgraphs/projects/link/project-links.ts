import { recordLinks } from '../../../platform/linking/record-links.graph.js'
import { Project } from '../project/project.graph.js'
import { projectById } from '../project/project.reads.js'
import { findLinkSubject } from './find-link-subject.js'

/** Presale permits come from registers that know no project: a person of the owning agency says which one each belongs to. */
export const projectLinks = recordLinks({
  name: 'Project',
  recordTables: { PRESALE_PERMIT: { table: 'presale_permit', description: '商品房预售许可证\nPresale permit' } },
  project: Project,
  loadProject: (id, context) => context.one(projectById, id),
  findSubject: findLinkSubject,
})
