import { Kind, parse } from 'graphql'
import type { Audience } from '../access/audience.js'
import { documentId, type RegisteredDocument } from './document-store.js'

/** Reads what is to be registered: exactly one operation, and it has a name. Throws a sentence that says what is wrong. */
export function describeDocument(text: string, audience: Audience): RegisteredDocument {
  const operations = parse(text).definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
  const [operation] = operations
  if (!operation || operations.length > 1) throw new Error(`a registered document has exactly one operation, this one has ${operations.length}`)
  if (!operation.name) throw new Error('the operation of a registered document needs a name')
  return Object.freeze({ id: documentId(text), audience, name: operation.name.value, text: text.trim() })
}
