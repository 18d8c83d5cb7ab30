import { createReadStream } from 'node:fs'
import { TextDecoder } from 'node:util'

export type TextEncoding = 'UTF-8' | 'GB18030'

/** A text file that was looked through once and can be read: what the error report needs to be the user's own file again. */
export interface TextFile {
  readonly path: string
  readonly encoding: TextEncoding
  readonly bom: boolean
  readonly newline: '\r\n' | '\n'
}

export const BOM = '\ufeff'

export const bytesOf = (path: string): AsyncIterable<Buffer> => createReadStream(path)

/** Strict: a byte that the encoding does not know throws. A byte order mark stays in the text. */
export const decoderOf = (encoding: TextEncoding): TextDecoder => new TextDecoder(encoding, { fatal: true, ignoreBOM: true })

export async function* textOf(path: string, encoding: TextEncoding): AsyncGenerator<string> {
  const decoder = decoderOf(encoding)
  for await (const chunk of bytesOf(path)) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}
