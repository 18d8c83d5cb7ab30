import type { Attachable } from '../../../platform/attachments/records.js'
import { coordinationAttachable } from '../../../subgraphs/coordination/attachments.js'
import { financingAttachable } from '../../../subgraphs/financing/attachments.js'
import { landAttachable } from '../../../subgraphs/land/attachments.js'
import { projectAttachable } from '../../../subgraphs/projects/attachments.js'
import { taxAttachable } from '../../../subgraphs/tax/attachments.js'

const all: readonly Attachable[] = [projectAttachable, landAttachable, taxAttachable, financingAttachable, coordinationAttachable]

/** What files may be attached to, by schema. */
export const ATTACHABLE: ReadonlyMap<string, Attachable> = new Map(all.map((attachable) => [attachable.schema, attachable]))
