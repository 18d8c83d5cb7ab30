import { crossCheck } from '../../../platform/findings/cross-check.js'
import { fault } from '../../../platform/findings/fault.js'
import { defineFinding } from '../../../platform/findings/finding-rule.js'
import { TODAY } from './linked-certificate.js'

const CERTIFICATE_LAPSED = defineFinding({
  code: 'CERTIFICATE_LAPSED',
  severity: 'WARNING',
  rule: 'L-39',
  clause: '吕梁 二(四)',
  zh: { title: '证照已过有效期而状态仍为有效', detail: '证照 {number} 的有效期至 {expiresOn}。', remedy: '登记延期或变更状态。' },
  en: {
    title: 'The certificate lapsed and still counts as valid',
    detail: 'Certificate {number} was valid until {expiresOn}.',
    remedy: 'Record the extension or change its status.',
  },
})

/** Domain §2.4: the status of a certificate follows its dates. */
export const certificateLapsed = crossCheck({
  findings: [CERTIFICATE_LAPSED],
  sql: `select ${fault({
    finding: CERTIFICATE_LAPSED,
    row: 'c',
    type: 'CERTIFICATE',
    project: "(select min(l.project_id::text)::uuid from link l where l.record_id = c.id and l.state = 'CONFIRMED')",
    parameters: {
      number: 'c.number',
      expiresOn: 'c.expires_on',
    },
  })}
    from certificate c where c.status = 'VALID' and c.expires_on < ${TODAY}`,
})
