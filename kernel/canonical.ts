/**
 * Canonical JSON (RFC 8785) of what the hub hashes and stores: members in the order of their names' UTF-16 units, no white space,
 * strings as ECMAScript writes them. Numbers are integers only and money is a bigint, written as a decimal string: no float can differ
 * between two writers. Members that are undefined are left out, as JSON.stringify does.
 */
export function canonical(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return text(value)
    case 'boolean':
      return String(value)
    case 'bigint':
      return `"${value}"`
    case 'number':
      if (!Number.isSafeInteger(value)) throw new TypeError(`not canonical: ${value} is no safe integer`)
      return String(value)
    case 'object':
      return value === null ? 'null' : composed(value)
    default:
      throw new TypeError(`not canonical: ${typeof value}`)
  }
}

const LONE_SURROGATE = /\p{Surrogate}/u

/** Half of a surrogate pair has no UTF-8 (RFC 8785 §3.2.2.2): refused, not replaced. */
function text(value: string): string {
  if (LONE_SURROGATE.test(value)) throw new TypeError('not canonical: a lone surrogate')
  return JSON.stringify(value)
}

function composed(value: object): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  // A Date or a Map has no members of its own: two different ones would read alike.
  if (Object.prototype.toString.call(value) !== '[object Object]') throw new TypeError('not canonical: neither a plain object nor an array')
  const members = Object.entries(value).filter(([, member]) => member !== undefined)
  members.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([name, member]) => `${text(name)}:${canonical(member)}`).join(',')}}`
}
