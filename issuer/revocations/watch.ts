import { poll } from '../poll.js'
import { fingerprint, type RevocationFeed } from './feed.js'

/** The claims of a verified token that can be revoked. */
export interface RevocableClaims {
  readonly jti: string
  readonly mid: string
  readonly client_id: string
}

export interface RevocationWatch {
  isRevoked(claims: RevocableClaims): boolean
  /** How long ago the feed last answered: a verifier that has not heard for long should refuse. */
  ageMs(): number
  stop(): Promise<void>
}

export interface WatchOptions {
  readonly pauseMs?: number
  readonly onFailure?: (error: unknown) => void
}

const REMEMBERED = 20_000

/** Follows a feed: a revocation is known here within the pause. The first read is awaited, so nothing starts not knowing. */
export async function watchRevocations(feed: RevocationFeed, { pauseMs = 500, onFailure = () => {} }: WatchOptions = {}): Promise<RevocationWatch> {
  const revoked = new Set<string>()
  const clean = new Set<string>()
  let position = '0'
  const read = async (): Promise<void> => {
    let before: string
    do {
      before = position
      const page = await feed.since(position)
      for (const print of page.revoked) revoked.add(print)
      if (page.revoked.length > 0) clean.clear()
      position = page.position
    } while (position !== before)
  }

  await read()
  const polling = poll(pauseMs, read, onFailure)
  return {
    isRevoked: (claims) => !clean.has(claims.jti) && isNamed(revoked, claims, clean),
    ageMs: () => Date.now() - polling.succeededAt(),
    stop: polling.stop,
  }
}

/** Fingerprints cost microseconds and a verifier asks for every request: tokens found clean are remembered until the feed brings something. */
function isNamed(revoked: ReadonlySet<string>, { jti, mid, client_id }: RevocableClaims, clean: Set<string>): boolean {
  if (revoked.has(fingerprint('jti', jti)) || revoked.has(fingerprint('membership', mid)) || revoked.has(fingerprint('client', client_id))) return true
  if (clean.size >= REMEMBERED) clean.clear()
  clean.add(jti)
  return false
}
