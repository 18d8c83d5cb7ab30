import { type AuditRow, GENESIS, type Head, linkHash } from './chain.js'

/** What is found in one chain, at the first row that is not as it was written. */
export type ChainReport =
  | { readonly chain: string; readonly state: 'OK'; readonly rows: number }
  | { readonly chain: string; readonly state: 'BROKEN'; readonly seq: number; readonly why: 'MISSING' | 'EDITED' | 'UNKNOWN_ALGORITHM' }
  /** The rows fit together and are not those that a checkpoint saw: an old backup, a cut tail, a chain written anew. */
  | { readonly chain: string; readonly state: 'CHECKPOINT_MISMATCH'; readonly seq: number }

export interface Evidence {
  /** All rows by chain and number, in pages. */
  readonly rows: AsyncIterable<readonly AuditRow[]>
  /** The database's own heads, read before the rows. */
  readonly heads: readonly Head[]
  /** Heads that were signed and kept elsewhere, read before the rows. */
  readonly checkpoints: readonly Head[]
}

/** Follows the chains row by row and keeps none of them: the log may be larger than memory. */
export async function verifyAudit({ rows, heads, checkpoints }: Evidence): Promise<ChainReport[]> {
  const witnessed = byChain(checkpoints)
  const expected = byChain(heads)
  const reports: ChainReport[] = []
  let chain: Chain | null = null
  for await (const page of rows) {
    for (const row of page) {
      if (chain?.name !== row.chain) {
        if (chain) reports.push(ended(chain))
        chain = begun(row.chain, witnessed, expected)
      }
      chain.fault ??= faultOf(chain, row)
      chain.seq += 1
      chain.hash = row.hash
    }
  }
  if (chain) reports.push(ended(chain))
  const seen = new Set(reports.map((report) => report.chain))
  const lost = [...new Set([...witnessed.keys(), ...expected.keys()])].filter((name) => !seen.has(name))
  return [...reports, ...lost.map((name) => ended(begun(name, witnessed, expected)))].sort((a, b) => (a.chain < b.chain ? -1 : 1))
}

type Witness = ReadonlyMap<number, string>

interface Chain {
  readonly name: string
  readonly witnessed: Witness
  readonly expected: Witness
  seq: number
  hash: string
  fault: ChainReport | null
}

const NOTHING: Witness = new Map()

const begun = (name: string, witnessed: ReadonlyMap<string, Witness>, expected: ReadonlyMap<string, Witness>): Chain => ({
  name,
  witnessed: witnessed.get(name) ?? NOTHING,
  expected: expected.get(name) ?? NOTHING,
  seq: 0,
  hash: GENESIS,
  fault: null,
})

function faultOf({ name, witnessed, seq, hash }: Chain, row: AuditRow): ChainReport | null {
  const next = seq + 1
  if (row.seq !== next) return { chain: name, state: 'BROKEN', seq: next, why: 'MISSING' }
  if (row.alg !== 'SHA-256') return { chain: name, state: 'BROKEN', seq: next, why: 'UNKNOWN_ALGORITHM' }
  if (row.prevHash !== hash || linkHash(row) !== row.hash) return { chain: name, state: 'BROKEN', seq: next, why: 'EDITED' }
  const seen = witnessed.get(next)
  return seen !== undefined && seen !== row.hash ? { chain: name, state: 'CHECKPOINT_MISMATCH', seq: next } : null
}

/** At a chain's end: what was witnessed beyond it is gone, and the database's own head is its last row. */
function ended({ name, witnessed, expected, seq, hash, fault }: Chain): ChainReport {
  if (fault) return fault
  const beyond = [...witnessed.keys()].filter((number) => number > seq)
  if (beyond.length > 0) return { chain: name, state: 'CHECKPOINT_MISMATCH', seq: Math.min(...beyond) }
  const [head] = [...expected]
  if (head && head[0] > seq) return { chain: name, state: 'BROKEN', seq: seq + 1, why: 'MISSING' }
  if (head && head[0] === seq && head[1] !== hash) return { chain: name, state: 'BROKEN', seq, why: 'EDITED' }
  return { chain: name, state: 'OK', rows: seq }
}

function byChain(heads: readonly Head[]): ReadonlyMap<string, Map<number, string>> {
  const chains = new Map<string, Map<number, string>>()
  for (const { chain, seq, hash } of heads) {
    const known = chains.get(chain) ?? new Map<number, string>()
    chains.set(chain, known)
    // Two signed heads that disagree about one row: no row can be both.
    known.set(seq, known.has(seq) && known.get(seq) !== hash ? 'CONTRADICTORY' : hash)
  }
  return chains
}

/** One line for people: `OK n rows`, or where the chain is not what was written. */
export function reportLine(report: ChainReport): string {
  switch (report.state) {
    case 'OK':
      return `${report.chain} OK ${report.rows} rows`
    case 'BROKEN':
      return `${report.chain} BROKEN at ${report.seq} (${report.why})`
    case 'CHECKPOINT_MISMATCH':
      return `${report.chain} CHECKPOINT MISMATCH at ${report.seq}`
  }
}
