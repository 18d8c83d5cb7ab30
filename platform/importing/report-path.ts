import { access, constants } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'

/** Beside the file; where that folder may not be written, in the folder the command was called from. */
export async function reportPathFor(file: string, name: string): Promise<string> {
  const folder = dirname(resolve(file))
  try {
    await access(folder, constants.W_OK)
    return join(folder, name)
  } catch {
    return resolve(name)
  }
}
