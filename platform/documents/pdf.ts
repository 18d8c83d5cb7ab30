import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { CharacterWithoutGlyph } from './fonts.js'
import type { PrintedDocument } from './printed-document.js'

/** What the process that lays out says at its end. */
export interface PrintAnswer {
  readonly bytes?: Uint8Array
  readonly missing?: { readonly character: string; readonly within: string }
  readonly failure?: string
}

const ENTRY = fileURLToPath(new URL('./print-process.js', import.meta.url))
const HEAP = ['--max-old-space-size=256', '--max-semi-space-size=8']
const MOST_MS = 60_000

function askProcess(document: PrintedDocument): Promise<PrintAnswer> {
  return new Promise((resolve) => {
    const child = fork(ENTRY, [], { execArgv: HEAP, serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
    const timer = setTimeout(() => child.kill('SIGKILL'), MOST_MS)
    const end = (answer: PrintAnswer): void => {
      clearTimeout(timer)
      resolve(answer)
      if (child.connected) child.disconnect()
    }
    child.once('message', (answer) => end(answer as PrintAnswer))
    child.once('exit', (code, signal) => end({ failure: `the printing process ended (${signal ?? code})` }))
    child.once('error', (error) => end({ failure: error.message }))
    child.send(document)
  })
}

/** One at a time: what one layout takes of memory is known, what ten take is not. */
let before: Promise<unknown> = Promise.resolve()

/**
 * The document as PDF, made in a process of its own: the layout holds a font of 15 MB and 100 MB around it, which the hub has not to spare.
 * The same document gives the same bytes, today and in any process. Throws CharacterWithoutGlyph at a character that the font does not have.
 */
export async function renderPdf(document: PrintedDocument): Promise<Uint8Array> {
  const turn = before.then(() => askProcess(document))
  before = turn
  const { bytes, missing, failure } = await turn
  if (missing) throw new CharacterWithoutGlyph(missing.character, missing.within)
  if (!bytes) throw new Error(failure ?? 'the printing process said nothing')
  return bytes
}
