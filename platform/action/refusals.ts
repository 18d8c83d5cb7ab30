import { defineRefusal, type Refusal, refuse } from '../../kernel/refusal.js'

/** The refusals of the skeleton itself; those of the policies stand beside their rules. */
export const FORBIDDEN = defineRefusal({
  code: 'FORBIDDEN',
  rule: null,
  clause: null,
  zh: {
    title: '无权办理',
    detail: '您的身份不能办理此事项，或所指对象不在您的权限范围内。',
    remedy: '请由负责该数据的单位办理；如职责有变，请联系本单位管理员。',
  },
  en: {
    title: 'Not allowed',
    detail: 'Your identity may not do this, or what you named is not yours to see.',
    remedy: 'Have the owning agency do it, or ask your administrator.',
  },
})

export const NOT_FOUND = defineRefusal({
  code: 'NOT_FOUND',
  rule: null,
  clause: null,
  zh: { title: '未找到', detail: '所指对象不存在，或您无权查看。', remedy: '请核对编号。' },
  en: { title: 'Not found', detail: 'What you named does not exist or is not yours to see.', remedy: 'Check the id.' },
})

export const VERSION_CONFLICT = defineRefusal({
  code: 'VERSION_CONFLICT',
  rule: null,
  clause: null,
  zh: { title: '数据已被他人修改', detail: '您依据的是第 {expected} 版，当前为第 {actual} 版。', remedy: '请重新读取，核对差异后再提交。' },
  en: {
    title: 'Changed by someone else',
    detail: 'You worked on version {expected}; it is now version {actual}.',
    remedy: 'Read it again, compare, and submit anew.',
  },
})

export const IDEMPOTENCY_CONFLICT = defineRefusal({
  code: 'IDEMPOTENCY_CONFLICT',
  rule: null,
  clause: null,
  zh: { title: '幂等键已用于另一请求', detail: '同一 idempotencyKey 的请求内容不同。', remedy: '重试须原样重发；新的业务请使用新的 UUID。' },
  en: {
    title: 'Key already used',
    detail: 'This idempotencyKey came with another request body.',
    remedy: 'Retry with the same body, or use a new UUID for a new request.',
  },
})

export const DUPLICATE = defineRefusal({
  code: 'DUPLICATE',
  rule: null,
  clause: null,
  zh: { title: '与已有数据冲突', detail: '提交的内容与已登记的数据冲突。', remedy: '请核对编号与日期；如确有两条，请联系数据责任单位。' },
  en: {
    title: 'Conflicts with what is recorded',
    detail: 'What you submitted conflicts with recorded data.',
    remedy: 'Check numbers and dates; if both are right, contact the owning agency.',
  },
})

export const AS_OF_WRITE = defineRefusal({
  code: 'AS_OF_WRITE',
  rule: null,
  clause: null,
  zh: { title: '历史时点不可写', detail: '带 asOf 的请求只能查询。', remedy: '去掉 asOf 请求头后再提交。' },
  en: { title: 'The past cannot be written', detail: 'A request with asOf may only read.', remedy: 'Send it again without the asOf header.' },
})

/** The caller's version against the row's: nothing is merged silently (T31). */
export const versionKept = (expected: number, actual: number): Refusal | null =>
  expected === actual ? null : refuse(VERSION_CONFLICT, { expected: String(expected), actual: String(actual) }, 'expectedVersion')

export const ACTION_REFUSALS = [FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, IDEMPOTENCY_CONFLICT, DUPLICATE, AS_OF_WRITE]
