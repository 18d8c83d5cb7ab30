import { defineEntity, p } from '@mikro-orm/core'
import { factProperties } from '../database/fact-entity.js'

/** One per subgraph: a schema object belongs to one unit of work's metadata. */
export const linkEntity = () =>
  defineEntity({
    name: 'Link',
    tableName: 'link',
    properties: {
      ...factProperties,
      recordType: p.string(),
      recordId: p.uuid(),
      subjectKind: p.string(),
      projectId: p.uuid().nullable(),
      state: p.string(),
      since: p.date(),
      why: p.string(),
      decidedBy: p.uuid().nullable(),
      decidedPost: p.string().nullable(),
      decidedWhy: p.string().nullable(),
    },
  })

export type LinkEntity = ReturnType<typeof linkEntity>
