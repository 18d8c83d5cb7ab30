import { namedMigration } from '../database/named-migration.js'
import type { SubgraphPart } from '../graph/parts.js'
import { attachmentTable } from './attachment.ddl.js'
import { attachmentEntity } from './attachment.entity.js'
import { attachmentById } from './attachment.reads.js'
import { attachmentResolver } from './attachments.graph.js'
import type { Attachable } from './records.js'
import { ATTACHMENT_REFUSALS } from './refusals.js'

/**
 * One slice's attachments: `Land` makes LandAttachment, landAttachments, attachLandFile, withdrawLandAttachment. Its migration looks at
 * the records' tables, so it is named after the parts that make them; kinds of a later release come with `attachableWidened`.
 */
export function attachmentsPart(name: string, attachable: Attachable): SubgraphPart {
  const parts = { name, records: attachable.records, entity: attachmentEntity() }
  const { type, resolver } = attachmentResolver(parts, attachable)
  return {
    resolvers: [resolver],
    types: [type],
    references: { [`${name}Attachment`]: ({ id }, context) => context.one(attachmentById, String(id)) },
    entities: [parts.entity],
    migrations: [namedMigration(`M20261124${name}Attachments`, () => attachmentTable(attachable))],
    refusals: ATTACHMENT_REFUSALS,
  }
}
