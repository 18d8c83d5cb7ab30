import type { Context, Grant, interactionPolicy } from 'oidc-provider'
import { AUDIENCE, scopeOf } from '../memberships/claims.js'
import { findMembership } from '../memberships/membership.js'
import type { Queryable } from '../open-database.js'

/** The library's account is a membership: who holds two posts signs in as one of them, and it is what can end (security E4). */
const accounts = (queryable: Queryable) => async (_ctx: Context, id: string) => {
  const membership = await findMembership(queryable, id)
  return membership ? { accountId: id, claims: () => ({ sub: id, person: membership.person }) } : undefined
}

/** First-party pages need no consent: the grant is made with the sign-in, for the scope of the membership's kind alone. */
const grants =
  (queryable: Queryable) =>
  async (ctx: Context): Promise<Grant | undefined> => {
    const { provider, session, client, account } = ctx.oidc
    const known = session.grantIdFor(client.clientId)
    const existing = known ? await provider.Grant.find(known) : undefined
    if (!account || existing?.accountId === account.accountId) return existing
    const membership = await findMembership(queryable, account.accountId)
    if (!membership) return undefined
    const grant = new provider.Grant({ accountId: account.accountId, clientId: client.clientId })
    grant.addOIDCScope('openid')
    grant.addResourceScope(AUDIENCE, scopeOf(membership.kind))
    await grant.save()
    return grant
  }

/** A session whose membership has ended begins with the sign-in page. */
function policy({ base, Check }: typeof interactionPolicy) {
  const prompts = base()
  prompts.remove('consent')
  const ended = new Check('membership_ended', 'the membership has ended', ({ oidc }) => oidc.session.accountId !== undefined && !oidc.account)
  prompts.get('login').checks.add(ended)
  return prompts
}

/** What the provider is told of people. */
export const peopleSettings = (queryable: Queryable, policies: typeof interactionPolicy, mountPath: string): Record<string, unknown> => ({
  claims: { openid: ['sub', 'person', 'amr'] },
  findAccount: accounts(queryable),
  loadExistingGrant: grants(queryable),
  interactions: { policy: policy(policies), url: (_ctx: Context, { uid }: { uid: string }) => `${mountPath}/interaction/${uid}` },
})
