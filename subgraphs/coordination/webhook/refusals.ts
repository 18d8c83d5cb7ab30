import { defineRefusal } from '../../../kernel/refusal.js'

export const WEBHOOK_URL = defineRefusal({
  code: 'WEBHOOK_URL',
  rule: null,
  clause: null,
  zh: {
    title: '不能向此地址发送',
    detail: '地址不在允许的范围内（{fault}）。',
    remedy: '请用公网可达的 https 地址，端口 443 或 8443；专网地址须由运维在设置中放行。',
  },
  en: {
    title: 'Not an address to send to',
    detail: 'The address is not among those that may be called ({fault}).',
    remedy: 'Use a public https address on port 443 or 8443; addresses of a closed network are allowed by a setting.',
  },
})

export const WEBHOOK_TOPICS = defineRefusal({
  code: 'WEBHOOK_TOPICS',
  rule: null,
  clause: null,
  zh: { title: '未选事项', detail: '至少选择一个通知事项。', remedy: '请填写 topics。' },
  en: { title: 'No topics', detail: 'Name at least one topic.', remedy: 'Fill in topics.' },
})

export const WEBHOOK_TOO_MANY = defineRefusal({
  code: 'WEBHOOK_TOO_MANY',
  rule: null,
  clause: null,
  zh: { title: '接收地址过多', detail: '每个机构或部门最多 {limit} 个启用的接收地址。', remedy: '请先停用不再使用的地址。' },
  en: {
    title: 'Too many endpoints',
    detail: 'An institution or agency has at most {limit} active endpoints.',
    remedy: 'Disable those that are no longer used.',
  },
})

export const WEBHOOK_DISABLED = defineRefusal({
  code: 'WEBHOOK_DISABLED',
  rule: null,
  clause: null,
  zh: { title: '接收地址已停用', detail: '停用期间不发送。', remedy: '请先启用。' },
  en: { title: 'The endpoint is disabled', detail: 'Nothing is sent while it is.', remedy: 'Enable it first.' },
})

export const WEBHOOK_REFUSALS = [WEBHOOK_URL, WEBHOOK_TOPICS, WEBHOOK_TOO_MANY, WEBHOOK_DISABLED]
