import { recordLinks } from '../../../platform/linking/record-links.graph.js'
import { linkTables } from '../../../platform/register/link-tables.js'
import { Project } from '../project/project.graph.js'
import { projectById } from '../project/project.reads.js'
import { PROJECT_REGISTERS } from '../registers/all.js'
import { ReportingUnit } from '../stubs.graph.js'
import { findLinkSubject } from './find-link-subject.js'

/** Presale permits come from registers that know no project: a person of the owning agency says which one each belongs to. */
export const projectLinks = recordLinks({
  name: 'Project',
  recordTables: {
    PRESALE_PERMIT: {
      table: 'presale_permit',
      description: '商品房预售许可证\nPresale permit',
      says: { name: 'project_name', address: 'address', developer: 'developer_text', number: 'number' },
    },
    // A violation that names its project needs no link; of an enterprise alone, somebody says which project it concerns.
    VIOLATION: {
      table: 'violation',
      description: '违法违规记录\nViolation',
      where: 'project_id is null',
      says: {
        developer: '(select e.name from enterprise e where e.id = violation.enterprise_id)',
        developerUscc: '(select e.uscc from enterprise e where e.id = violation.enterprise_id)',
        number: 'document_number',
      },
    },
    ...linkTables(PROJECT_REGISTERS),
  },
  project: Project,
  unit: ReportingUnit,
  loadProject: (id, context) => context.one(projectById, id),
  findSubject: findLinkSubject,
})
