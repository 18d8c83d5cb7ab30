import { type Refusal, refuse } from '../../kernel/refusal.js'
import { FILE_ENCODING } from './file-refusals.js'
import { bytesOf, decoderOf, type TextEncoding, textOf } from './text-file.js'

async function decodes(path: string, encoding: TextEncoding): Promise<boolean> {
  try {
    for await (const _ of textOf(path, encoding));
    return true
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return false
    throw fault
  }
}

const isStrict = (bytes: Buffer, encoding: TextEncoding): boolean => {
  try {
    decoderOf(encoding).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** The first line that is no text of the encoding: a new line's byte is never part of a character, in UTF-8 nor in GB18030. */
async function firstBadLine(path: string, encoding: TextEncoding): Promise<number> {
  let line = 1
  let rest = Buffer.alloc(0)
  for await (const chunk of bytesOf(path)) {
    rest = Buffer.concat([rest, chunk])
    for (let end = rest.indexOf(0x0a); end >= 0; end = rest.indexOf(0x0a)) {
      if (!isStrict(rest.subarray(0, end), encoding)) return line
      rest = rest.subarray(end + 1)
      line++
    }
  }
  return line
}

/** Chinese in UTF-8 on the first line: the file claims UTF-8, and GB18030 would read it as other characters. */
function claimsUtf8(head: Buffer): boolean {
  const end = head.indexOf(0x0a)
  const firstLine = end < 0 ? head : head.subarray(0, end)
  return firstLine.some((byte) => byte >= 0x80) && isStrict(firstLine, 'UTF-8')
}

/** UTF-8 to the last byte, or else GB18030 to the last byte; what is half of each is refused, never read as rubbish. */
export async function detectEncoding(path: string, head: Buffer): Promise<TextEncoding | Refusal> {
  if (await decodes(path, 'UTF-8')) return 'UTF-8'
  const claimed: TextEncoding = claimsUtf8(head) ? 'UTF-8' : 'GB18030'
  if (claimed === 'GB18030' && (await decodes(path, 'GB18030'))) return 'GB18030'
  return refuse(FILE_ENCODING, { line: String(await firstBadLine(path, claimed)), encoding: claimed })
}
