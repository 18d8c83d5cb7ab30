import type { ActorKind } from '../../../kernel/actor.js'
import { defineRefusal } from '../../../kernel/refusal.js'
import { FORBIDDEN } from '../../../platform/action/refusals.js'
import { type Answer, refused } from '../answer.js'
import type { Exchange, Step } from '../exchange.js'

export const SIGN_IN_FIRST = defineRefusal({
  code: 'SIGN_IN_FIRST',
  clause: null,
  rule: null,
  zh: { title: '请先登录', detail: '此地址只对已登录者开放。', remedy: '请带上 Authorization: Bearer 请求头。' },
  en: { title: 'Sign in first', detail: 'This address is for those who have signed in.', remedy: 'Send the header Authorization: Bearer.' },
})

/** Only for who has signed in as one of these. The token stands in a header that no page of another site can send unasked (T23). */
export const requireActor =
  (kinds: ReadonlySet<ActorKind>): Step =>
  (exchange: Exchange): Answer | null => {
    if (!exchange.authenticated) return refused(exchange, { status: 401, definition: SIGN_IN_FIRST, headers: { 'www-authenticate': 'Bearer realm="hub"' } })
    return kinds.has(exchange.actor.kind) ? null : refused(exchange, { status: 403, definition: FORBIDDEN })
  }
