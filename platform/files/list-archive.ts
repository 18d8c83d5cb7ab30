import { openPromise } from 'yauzl'

/** More parts than any drawing or workbook has. */
const MAX_ENTRIES = 5000

/** The names in a ZIP archive, from its directory alone: nothing is unpacked, so nothing can swell. Null: no archive that can be read. */
export async function listArchive(path: string): Promise<ReadonlySet<string> | null> {
  const archive = await openPromise(path, { autoClose: false, lazyEntries: true }).catch(() => null)
  if (!archive || archive.entryCount > MAX_ENTRIES) {
    archive?.close()
    return null
  }
  try {
    const names = new Set<string>()
    for await (const { fileName } of archive.eachEntry()) names.add(fileName)
    return names
  } catch {
    return null
  } finally {
    archive.close()
  }
}
