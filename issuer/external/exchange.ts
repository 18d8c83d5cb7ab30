import { actorOfMembership, recordAct } from '../audit/record.js'
import { answerJson } from '../http/answer.js'
import { readText } from '../http/read-form.js'
import type { KeyRing } from '../keys/key-ring.js'
import { TOKEN_SECONDS } from '../lifetimes.js'
import { findMembership } from '../memberships/membership.js'
import { signToken } from '../memberships/mint-token.js'
import type { Queryable } from '../open-database.js'
import { addressOf, type PageHandler } from '../pages/context.js'
import type { ExternalProof } from './verify-external.js'

export interface ExchangeParts {
  readonly queryable: Queryable
  readonly ring: () => KeyRing
  readonly issuerUrl: string
  readonly verify: (token: string) => Promise<ExternalProof | null>
}

/** A foreign token becomes one of ours: it proves the subject, the rights are those of the membership that our table names for it. */
export async function exchangeToken({ queryable, ring, issuerUrl, verify }: ExchangeParts, token: string): Promise<string | null> {
  const proof = await verify(token)
  if (!proof) return null
  const { rows } = await queryable.query<{ membership: string }>('select membership from issuer.external_identity where issuer = $1 and subject = $2', [
    proof.issuer,
    proof.subject,
  ])
  const membership = rows[0] ? await findMembership(queryable, rows[0].membership) : null
  const ttl = Math.min(TOKEN_SECONDS, proof.expiresAt - Math.floor(Date.now() / 1000))
  if (!membership || ttl < 1) return null
  const client = `external:${new URL(proof.issuer).host}`
  await recordAct(queryable, { actor: actorOfMembership(membership, client), action: 'exchangeToken', subjects: [membership.person, membership.id] })
  return signToken(queryable, ring(), issuerUrl, membership, { ttl, client })
}

/** `POST /exchange`: for gateways that are processes of their own. Whoever asks must show the foreign token itself. */
export const exchangeRoute: PageHandler = async (parts, { request, response }) => {
  if (request.method !== 'POST') return answerJson(response, 405, { error: 'method_not_allowed' }, { allow: 'POST' })
  const token = new URLSearchParams((await readText(request)) ?? '').get('subject_token') ?? ''
  const access_token = await exchangeToken({ queryable: parts.database, ring: parts.ring, issuerUrl: addressOf(parts), verify: parts.verifyExternal }, token)
  if (access_token === null) return answerJson(response, 401, { error: 'invalid_grant' })
  answerJson(response, 200, { access_token, token_type: 'Bearer' })
}
