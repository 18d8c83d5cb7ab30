import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PROJECT_ROOT } from '../../platform/root.js'

export interface PageFile {
  readonly type: string
  readonly body: Buffer
}

const FOLDER = join(PROJECT_ROOT, 'gateway', 'page')

const FILES = [
  ['/', 'page.html', 'text/html; charset=utf-8'],
  ['/page.css', 'page.css', 'text/css; charset=utf-8'],
] as const

/** Only its own style sheet, no script, nobody's frame, no form. */
export const PAGE_POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** The page that a browser gets at `/`: it says what is here and asks nothing of any other machine. */
export async function readPage(): Promise<ReadonlyMap<string, PageFile>> {
  return new Map(await Promise.all(FILES.map(async ([path, name, type]) => [path, { type, body: await readFile(join(FOLDER, name)) }] as const)))
}
