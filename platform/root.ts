import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder
  const parent = dirname(folder)
  if (parent === folder) throw new Error('package.json was not found above the program: the installation is incomplete')
  return findRoot(parent)
}

/** The installation's folder (it holds package.json, schema/, node_modules/), wherever the compiled output lies in it. */
export const PROJECT_ROOT = findRoot(dirname(fileURLToPath(import.meta.url)))
