import { access, constants } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'

/** Beside the file; where that folder may not be written, in the folder the command was called from. */
export async function reportPathFor(file: string, name = `${basename(file)}.errors.csv`): Promise<string> {
  const folder = dirname(resolve(file))
  try {
    await access(folder, constants.W_OK)
    return join(folder, name)
  } catch {
    return resolve(name)
  }
}
