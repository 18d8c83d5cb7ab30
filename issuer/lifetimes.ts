/** How long what the issuer hands out is good for, in seconds. */

/** An access token. Revocation reaches the verifiers at once, this bounds what a stolen one is worth. */
export const TOKEN_SECONDS = 600

/** The longest token that can be minted; a retired key stays published this long. */
export const LONGEST_TOKEN_SECONDS = 3_600

/** How far clocks of honest processes may be apart (X10). */
export const CLOCK_TOLERANCE_SECONDS = 10

/** The longest life of a client's assertion: what must be remembered to refuse its replay. */
export const ASSERTION_SECONDS = 300

/** A key is published this long before it signs: verifiers that keep the key set have fetched it by then. */
export const PUBLISH_AHEAD_SECONDS = 300

/** A key signs this long, then the next one takes over by itself. */
export const KEY_DAYS = 30

/** A code to set password and second factor, handed over in person. */
export const ACTIVATION_SECONDS = 3_600

/** A sign-in without use, and at most. */
export const SESSION_IDLE_SECONDS = 1_800
export const SESSION_SECONDS = 8 * 3_600

/** How long a session is kept from now: every use begins the idle time anew, the sign-in's own end stays. */
export function sessionSeconds(signedInAt: number | undefined): number {
  const left = signedInAt === undefined ? SESSION_IDLE_SECONDS : signedInAt + SESSION_SECONDS - Math.floor(Date.now() / 1000)
  return Math.max(1, Math.min(SESSION_IDLE_SECONDS, left))
}

/** A client's old key after the new one was added. */
export const KEY_OVERLAP_DAYS = 7
