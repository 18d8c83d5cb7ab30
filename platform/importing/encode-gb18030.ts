const TWO_BYTE_LEADS = 0xfe - 0x81 + 1
const TWO_BYTE_TRAILS = [...Array(0xff).keys()].filter((byte) => byte >= 0x40 && byte !== 0x7f)
/** Four-byte sequences up to here stand for the basic plane, in the gaps that two bytes leave. */
const BASIC_PLANE_SEQUENCES = 39_420
const SUPPLEMENTARY_START = 189_000

const fourBytes = (pointer: number): Buffer =>
  Buffer.from([0x81 + Math.floor(pointer / 12_600), 0x30 + (Math.floor(pointer / 1_260) % 10), 0x81 + (Math.floor(pointer / 10) % 126), 0x30 + (pointer % 10)])

/** The platform decodes GB18030 and does not encode it: the table is the decoder's, turned round, shortest sequence first. */
function reverseTable(): ReadonlyMap<string, Buffer> {
  const decoder = new TextDecoder('gb18030')
  const table = new Map<string, Buffer>()
  const learn = (bytes: Buffer): void => {
    const character = decoder.decode(bytes)
    if (character.length === 1 && character !== '\ufffd' && !table.has(character)) table.set(character, bytes)
  }
  for (let lead = 0; lead < TWO_BYTE_LEADS; lead++) for (const trail of TWO_BYTE_TRAILS) learn(Buffer.from([0x81 + lead, trail]))
  for (let pointer = 0; pointer < BASIC_PLANE_SEQUENCES; pointer++) learn(fourBytes(pointer))
  return table
}

let table: ReadonlyMap<string, Buffer> | undefined

function encodeCharacter(character: string): Buffer {
  const point = character.codePointAt(0) ?? 0
  if (point < 0x80) return Buffer.from([point])
  if (point >= 0x10000) return fourBytes(SUPPLEMENTARY_START + point - 0x10000)
  table ??= reverseTable()
  return table.get(character) ?? Buffer.from('?')
}

/** Whatever the decoder gives comes back; only what it never gives (half a surrogate pair, a few private characters) becomes "?". */
export const encodeGb18030 = (text: string): Buffer => Buffer.concat(Array.from(text, encodeCharacter))
