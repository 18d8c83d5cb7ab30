/** What was asked: the key by which every slice answers its part. */
export interface SearchKey {
  readonly text: string
  readonly first: number
  readonly kinds: readonly string[]
}

export const encodeSearch = ({ text, first, kinds }: SearchKey): string => Buffer.from(JSON.stringify([text, first, kinds])).toString('base64url')

/** Null for what is no key of ours. */
export function decodeSearch(id: string): SearchKey | null {
  try {
    const [text, first, kinds]: unknown[] = JSON.parse(Buffer.from(id, 'base64url').toString())
    if (typeof text !== 'string' || !Number.isInteger(first) || !Array.isArray(kinds)) return null
    return { text, first: Math.min(Number(first), 100), kinds: kinds.map(String) }
  } catch {
    return null
  }
}
