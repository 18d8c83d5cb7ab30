import type { Recorded } from '../../../platform/action/action.js'
import type { ProjectRow } from './project.reads.js'

/** Every subgraph keeps whose a project is: its unit, and the developer that may see it. */
export const projectChanged = (project: ProjectRow): Recorded<ProjectRow> => ({
  answer: project,
  unitId: project.unitId,
  subjects: [project.id],
  events: [
    {
      topic: 'project',
      key: project.id,
      version: project.version,
      reference: true,
      unitId: project.unitId,
      body: { unit_id: project.unitId, developer_id: project.developerId },
    },
  ],
})
