import { OperationTypeNode } from 'graphql'
import { defineRefusal } from '../../../kernel/refusal.js'
import type { Refused } from '../answer.js'
import { METHOD_NOT_ALLOWED } from '../steps/check-shape.js'
import type { Asked } from './check.js'

export const OPERATION_NOT_FOUND = defineRefusal({
  code: 'OPERATION_NOT_FOUND',
  clause: null,
  rule: null,
  zh: { title: '没有这个操作', detail: '查询中没有 operationName 所指的操作，或有几个操作而未指明。', remedy: '请用 operationName 指明其一。' },
  en: {
    title: 'No such operation',
    detail: 'The document has no operation of this name, or several and none was named.',
    remedy: 'Name one of them in operationName.',
  },
})

export const SUBSCRIPTION_NOT_OFFERED = defineRefusal({
  code: 'SUBSCRIPTION_NOT_OFFERED',
  clause: null,
  rule: null,
  zh: { title: '不提供订阅', detail: '此地址不提供订阅。', remedy: '请定时查询。' },
  en: { title: 'No subscriptions', detail: 'This address offers no subscriptions.', remedy: 'Query at intervals.' },
})

export const AS_OF_ON_MUTATION = defineRefusal({
  code: 'AS_OF_ON_MUTATION',
  clause: null,
  rule: null,
  zh: { title: '变更不得回到过去', detail: '变更操作不能带请求头 hub-as-of。', remedy: '请去掉该请求头。' },
  en: { title: 'The past is not changed', detail: 'A mutation cannot carry the header hub-as-of.', remedy: 'Leave the header out.' },
})

/** A mutation changes the present, and only by POST. */
export function checkKind({ exchange, operation }: Asked): Refused | null {
  if (!operation) return { status: 400, definition: OPERATION_NOT_FOUND, field: 'operationName' }
  if (operation.operation === OperationTypeNode.SUBSCRIPTION) return { status: 400, definition: SUBSCRIPTION_NOT_OFFERED }
  if (operation.operation === OperationTypeNode.QUERY) return null
  if (exchange.request.method === 'GET') return { status: 405, definition: METHOD_NOT_ALLOWED, headers: { allow: 'POST' } }
  return exchange.asOf === null ? null : { status: 400, definition: AS_OF_ON_MUTATION, field: 'hub-as-of' }
}
