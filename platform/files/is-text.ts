import { createReadStream } from 'node:fs'
import { binaryIn } from '../importing/recognise-kind.js'

const ENCODINGS = ['utf-8', 'gb18030']

type Decoder = InstanceType<typeof TextDecoder>

const takes = (decoder: Decoder, chunk?: Uint8Array): boolean => {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined })
    return true
  } catch {
    return false
  }
}

/** Whether a file is text to its last byte, in UTF-8 or in GB18030. */
export async function isText(path: string): Promise<boolean> {
  let possible = ENCODINGS.map((encoding) => new TextDecoder(encoding, { fatal: true }))
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    possible = possible.filter((decoder) => takes(decoder, chunk))
    if (possible.length === 0 || binaryIn(chunk)) return false
  }
  return possible.some((decoder) => takes(decoder))
}
