import { crossCheck } from '../../../platform/findings/cross-check.js'
import { fault } from '../../../platform/findings/fault.js'
import { defineFinding } from '../../../platform/findings/finding-rule.js'
import { TODAY } from './linked-certificate.js'

const LAND_TERM_ENDED = defineFinding({
  code: 'LAND_TERM_ENDED',
  severity: 'WARNING',
  rule: 'L-39',
  clause: '吕梁 二(四)',
  zh: { title: '土地使用期限已届满', detail: '宗地（{location}）的使用期限至 {termEndsOn}。', remedy: '核对期限；已续期的更正期限。' },
  en: {
    title: 'The term of the land-use right has ended',
    detail: 'The term of {location} ended on {termEndsOn}.',
    remedy: 'Check the term; correct it after a renewal.',
  },
})

/** Domain §2.4: the land term outlasts what is built and lent upon it. */
export const landTermEnded = crossCheck({
  findings: [LAND_TERM_ENDED],
  sql: `select ${fault({
    finding: LAND_TERM_ENDED,
    row: 'p',
    type: 'PARCEL',
    project: "(select min(l.project_id::text)::uuid from link l where l.record_id = p.id and l.state = 'CONFIRMED')",
    parameters: {
      location: 'p.location',
      termEndsOn: 'p.term_ends_on',
    },
  })}
    from parcel p where p.term_ends_on < ${TODAY}`,
})
