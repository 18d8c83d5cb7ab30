import type { SubgraphName } from '../../database/roles.js'
import { openReferences, referenceTopic } from '../../outbox/reference-topic.ddl.js'

/** What a project is and was called, where it is and whose: told by 住建's slice to all others, whose records know no project's id. */
export const projectNameDdl = (schema: SubgraphName): string[] => [
  openReferences(schema),
  ...referenceTopic(schema, {
    topic: 'project_name',
    columns: {
      unit_id: 'uuid not null',
      /** Filed name, marketing name, former names. */
      names: 'text[] not null',
      address: 'text',
      developer_id: 'uuid',
      developer_name: 'text',
      developer_uscc: 'text',
      code: 'text',
    },
  }),
  `create index on ${schema}.ref_project_name (developer_id)`,
]
