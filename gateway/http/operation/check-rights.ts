import { defineRefusal } from '../../../kernel/refusal.js'
import type { Authorizer } from '../../access/authorize.js'
import type { Refused } from '../answer.js'
import type { Asked, Check } from './check.js'

export const FORBIDDEN = defineRefusal({
  code: 'FORBIDDEN',
  clause: null,
  rule: null,
  zh: { title: '无权使用', detail: '您的身份不能使用：{coordinates}。', remedy: '请去掉这些字段或参数，或向协调机制办公室申请权限。' },
  en: {
    title: 'Not permitted',
    detail: 'Your identity may not use: {coordinates}.',
    remedy: 'Leave these fields or arguments out, or ask the mechanism office for the right.',
  },
})

/** The first lock. The document was validated against the caller's contract, so only names that the caller knows are told. */
export const checkRights =
  (authorizer: Authorizer): Check =>
  ({ exchange, document }: Asked): Refused | null => {
    const { kind } = exchange.actor
    const { denied } = authorizer.authorize(document, kind)
    const all = denied.length > 0 ? denied : authorizer.deniedInVariables(document, exchange.parameters.variables, kind)
    if (all.length === 0) return null
    const parameters = { coordinates: all.join(', ') }
    return exchange.authenticated
      ? { status: 403, definition: FORBIDDEN, parameters }
      : { status: 401, definition: FORBIDDEN, parameters, headers: { 'www-authenticate': 'Bearer realm="hub"' } }
  }
