const FIRST_LEAD = 0x81
const LAST_LEAD = 0xfe
const TRAILS = [...Array(0xff).keys()].filter((byte) => byte >= 0x40 && byte !== 0x7f)
/** Four-byte sequences up to here stand for the basic plane, in the gaps that two bytes leave; the planes above begin at the other. */
const BASIC_PLANE_SEQUENCES = 39_420
const SUPPLEMENTARY_START = 189_000

/** The four bytes of a sequence's number, as one big-endian number. */
const fourBytes = (pointer: number): number =>
  (((FIRST_LEAD + Math.floor(pointer / 12_600)) << 24) |
    ((0x30 + (Math.floor(pointer / 1_260) % 10)) << 16) |
    ((FIRST_LEAD + (Math.floor(pointer / 10) % 126)) << 8) |
    (0x30 + (pointer % 10))) >>>
  0

/** The platform decodes GB18030 and does not encode it: the table is the decoder's, turned round, shortest sequence first. */
function reverseTable(): Uint32Array {
  const decoder = new TextDecoder('gb18030')
  const table = new Uint32Array(0x10000)
  const learn = (sequence: number, bytes: Buffer): void => {
    const character = decoder.decode(bytes)
    const point = character.charCodeAt(0)
    if (character.length === 1 && point !== 0xfffd && table[point] === 0) table[point] = sequence
  }
  const bytes = Buffer.alloc(4)
  for (let lead = FIRST_LEAD; lead <= LAST_LEAD; lead++) {
    for (const trail of TRAILS) learn((lead << 8) | trail, bytes.subarray(0, bytes.writeUInt16BE((lead << 8) | trail)))
  }
  for (let pointer = 0; pointer < BASIC_PLANE_SEQUENCES; pointer++) learn(fourBytes(pointer), bytes.subarray(0, bytes.writeUInt32BE(fourBytes(pointer))))
  return table
}

let table: Uint32Array | undefined

function sequenceOf(point: number): number {
  if (point < 0x80) return point
  if (point >= 0x10000) return fourBytes(SUPPLEMENTARY_START + point - 0x10000)
  table ??= reverseTable()
  return table[point] || 0x3f
}

/** Whatever the decoder gives comes back; only what it never gives (half a surrogate pair, a few private characters) becomes "?". */
export function encodeGb18030(text: string): Buffer {
  const bytes = Buffer.alloc(text.length * 4)
  let end = 0
  for (const character of text) {
    const sequence = sequenceOf(character.codePointAt(0) ?? 0)
    if (sequence < 0x80) end = bytes.writeUInt8(sequence, end)
    else end = sequence > 0xffff ? bytes.writeUInt32BE(sequence, end) : bytes.writeUInt16BE(sequence, end)
  }
  return bytes.subarray(0, end)
}
