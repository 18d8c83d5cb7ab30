import { defineRefusal } from '../../../kernel/refusal.js'
import { audienceOf } from '../../access/audience.js'
import type { TokenVerifier } from '../../access/token.js'
import { type Answer, refused } from '../answer.js'
import type { Exchange, Step } from '../exchange.js'

export const TOKEN_INVALID = defineRefusal({
  code: 'TOKEN_INVALID',
  clause: null,
  rule: null,
  zh: { title: '令牌无效', detail: '访问令牌无效、已过期或已撤销。', remedy: '请重新取得访问令牌。' },
  en: { title: 'Token not valid', detail: 'The access token is not valid, has expired or was revoked.', remedy: 'Obtain a new access token.' },
})

export const TOKEN_IN_ADDRESS = defineRefusal({
  code: 'TOKEN_IN_ADDRESS',
  clause: null,
  rule: null,
  zh: { title: '令牌不得写在地址里', detail: '地址会留在日志和浏览记录中，此令牌应视为已泄露。', remedy: '请撤销此令牌，改用 Authorization: Bearer 请求头。' },
  en: {
    title: 'No tokens in the address',
    detail: 'Addresses remain in logs and histories; this token counts as disclosed.',
    remedy: 'Revoke it, and send tokens in the header Authorization: Bearer.',
  },
})

const challenge = (description: string): Record<string, string> => ({
  'www-authenticate': `Bearer realm="hub", error="invalid_token", error_description="${description}"`,
})

const BEARER = /^Bearer +([A-Za-z0-9._~+/-]+=*)$/i

/** The one token of the request; null when there is none; a fault when what stands there is none, or two. */
function tokenOf(exchange: Exchange): { token: string } | { fault: string } | null {
  const given = exchange.request.headersDistinct.authorization
  if (given === undefined) return null
  const token = given.length === 1 ? BEARER.exec(given[0] ?? '')?.[1] : undefined
  return token === undefined ? { fault: 'malformed' } : { token }
}

/** Who brings no token is the public. Who brings one that is not good is refused and never taken for the public (T24). */
export function authenticate(tokens: TokenVerifier): Step {
  return async (exchange: Exchange): Promise<Answer | null> => {
    if (exchange.search.has('access_token') || exchange.search.has('token')) {
      return refused(exchange, { status: 401, definition: TOKEN_IN_ADDRESS, headers: challenge('token in the address') })
    }
    const given = tokenOf(exchange)
    if (!given) return null
    const result = 'token' in given ? await tokens.verify(given.token) : given
    if ('fault' in result) return refused(exchange, { status: 401, definition: TOKEN_INVALID, headers: challenge(result.fault) })
    exchange.actor = result.actor
    exchange.audience = audienceOf(result.actor.kind)
    exchange.authenticated = true
    return null
  }
}
