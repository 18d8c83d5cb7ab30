import type { Audience } from '../access/audience.js'
import type { DocumentStore, RegisteredDocument } from './document-store.js'

/** Documents that come with the installation. Two of one name for one audience are a mistake of ours. */
export function createMemoryStore(documents: Iterable<RegisteredDocument>): DocumentStore {
  const byReference = new Map<string, RegisteredDocument>()
  for (const document of documents) {
    const name = `${document.audience} ${document.name}`
    if (byReference.has(name)) throw new Error(`document ${name} is registered twice`)
    byReference.set(name, document)
    byReference.set(`${document.audience} ${document.id}`, document)
  }
  return { find: async (reference: string, audience: Audience) => byReference.get(`${audience} ${reference}`) ?? null }
}

/** Asks one store after the other. */
export const firstOf = (...stores: readonly DocumentStore[]): DocumentStore => ({
  async find(reference, audience) {
    for (const store of stores) {
      const found = await store.find(reference, audience)
      if (found) return found
    }
    return null
  },
})
