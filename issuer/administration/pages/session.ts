import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Session } from 'oidc-provider'
import { OWN_PAGES } from '../../clients/public-client.js'
import { sessionSeconds } from '../../lifetimes.js'
import { addressOf, type PageParts, type PageRequest } from '../../pages/context.js'

export interface SignedIn {
  readonly membership: string
  /** Stands in every form of this session: a form that does not hold it was not made here. */
  readonly formToken: string
}

const tokenOf = (key: Buffer, { uid }: Session): string => createHmac('sha256', key).update(`form:${uid}`).digest('base64url')

/** Who is signed in at the issuer itself; looking counts as use. */
export async function signedIn(parts: PageParts, { request, response }: PageRequest): Promise<SignedIn | null> {
  const provider = await parts.provider()
  const session = await provider.Session.get(provider.createContext(request, response))
  if (!session.accountId) return null
  await session.save(sessionSeconds(session.loginTs))
  return { membership: session.accountId, formToken: tokenOf(parts.sealingKey, session) }
}

export const holdsToken = (form: URLSearchParams, { formToken }: SignedIn): boolean => {
  const [given, wanted] = [Buffer.from(form.get('token') ?? ''), Buffer.from(formToken)]
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

/**
 * The sign-in is the same as for every page: code and PKCE. These pages stand where the session is, so the code itself is not needed:
 * nobody keeps the verifier of the challenge, and it is worth nothing.
 */
export function signInAddress(parts: PageParts, prompt: 'login' | null): string {
  const url = new URL(`${addressOf(parts)}/auth`)
  url.search = new URLSearchParams({
    client_id: OWN_PAGES,
    response_type: 'code',
    scope: 'openid',
    redirect_uri: `${addressOf(parts)}/administration`,
    code_challenge: createHash('sha256').update(randomBytes(32)).digest('base64url'),
    code_challenge_method: 'S256',
    ...(prompt ? { prompt } : {}),
  }).toString()
  return url.href
}
