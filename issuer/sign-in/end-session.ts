import type { Session } from 'oidc-provider'
import { personActing, recordAct } from '../audit/record.js'
import { readForm } from '../http/read-form.js'
import { findMembership } from '../memberships/membership.js'
import type { Queryable } from '../open-database.js'
import { baseOf, type PageParts, type PageRequest } from '../pages/context.js'
import { html } from '../pages/html.js'
import { respondPage } from '../pages/respond.js'
import { endGrant } from '../revocations/end-grant.js'

/** Ends a sign-in and everything that came of it: every client's grant, every token that is out. */
export async function endSession(queryable: Queryable, session: Session): Promise<void> {
  for (const { grantId } of Object.values(session.authorizations ?? {})) if (grantId) await endGrant(queryable, grantId)
  await session.destroy()
  const membership = session.accountId ? await findMembership(queryable, session.accountId) : null
  if (!membership) return
  await recordAct(queryable, { actor: personActing(membership.person, 'sign-out'), action: 'signOut', subjects: [membership.person, membership.id] })
}

/** `/logout`: asks first, because a link must not sign anybody out. */
export async function logoutPage(parts: PageParts, { request, response }: PageRequest): Promise<void> {
  const base = baseOf(parts)
  if (request.method !== 'POST') {
    return respondPage(response, {
      base,
      title: '退出登录',
      body: html`<form method="post"><p>退出后，各页面的登录都将失效。</p><button type="submit">退出</button></form>`,
    })
  }
  if (!(await readForm(request, parts.issuer.origin))) return respondPage(response, { base, status: 400, title: '无法退出', body: html`<p>请从本页退出。</p>` })
  const provider = await parts.provider()
  const session = await provider.Session.get(provider.createContext(request, response))
  if (session.accountId) await endSession(parts.database, session)
  respondPage(response, { base, title: '已退出', body: html`<p>可以关闭此页。</p>` })
}
