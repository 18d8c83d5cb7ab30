import { defineEntity, p } from '@mikro-orm/core'
import { factProperties } from '../database/fact-entity.js'

/** One per subgraph: a schema object belongs to one unit of work's metadata. */
export const attachmentEntity = () =>
  defineEntity({
    name: 'Attachment',
    tableName: 'attachment',
    properties: {
      ...factProperties,
      institutionId: p.uuid().nullable(),
      recordType: p.string(),
      recordId: p.uuid(),
      kind: p.string(),
      title: p.string(),
      name: p.string(),
      mediaType: p.string(),
      size: p.integer(),
      sha256: p.string().name('sha256'),
      status: p.string(),
      statusReason: p.string().nullable(),
    },
  })

export type AttachmentEntity = ReturnType<typeof attachmentEntity>
