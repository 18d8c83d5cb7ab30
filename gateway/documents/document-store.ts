import { hash } from 'node:crypto'
import type { Audience } from '../access/audience.js'

/** A document that an audience may send by its id or name. */
export interface RegisteredDocument {
  readonly id: string
  readonly audience: Audience
  /** The operation's name, one of its kind per audience. */
  readonly name: string
  readonly text: string
}

export interface DocumentStore {
  /** By id (`sha256:<hex>`) or by name; null for what this audience may not send, whether or not another may. */
  find(reference: string, audience: Audience): Promise<RegisteredDocument | null>
}

/** A document's id is the hash of its text, without the space around it: an id never means two texts. */
export const documentId = (text: string): string => `sha256:${hash('sha256', text.trim(), 'hex')}`
