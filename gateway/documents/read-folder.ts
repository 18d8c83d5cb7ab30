import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AUDIENCES, type Audience } from '../access/audience.js'
import { describeDocument } from './describe-document.js'
import type { RegisteredDocument } from './document-store.js'

async function readAudience(folder: string, audience: Audience): Promise<RegisteredDocument[]> {
  const names = await readdir(join(folder, audience)).catch((error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? [] : Promise.reject(error)))
  const files = names.filter((name) => name.endsWith('.graphql')).sort()
  return Promise.all(
    files.map(async (name) => {
      const file = join(audience, name)
      try {
        return describeDocument(await readFile(join(folder, file), 'utf8'), audience)
      } catch (cause) {
        throw new Error(`${file}: ${(cause as Error).message}`, { cause })
      }
    }),
  )
}

/** The documents below `schema/documents/<audience>/`. */
export async function readDocumentFolder(folder: string): Promise<RegisteredDocument[]> {
  return (await Promise.all(AUDIENCES.map((audience) => readAudience(folder, audience)))).flat()
}
