import { defineRefusal, textOf, type Words } from '../../../kernel/refusal.js'
import { type Act, type Finding, met, notMet, unknown, withActs } from '../../../kernel/verdict.js'
import { certificatesMissing } from '../2-4-support/certificates-complete.js'
import { type CertificateKind, issuerOf } from '../2-4-support/four-certificates.js'
import type { AssessmentFacts } from './facts.js'

const word = (code: string, zh: Words, en: Words) => defineRefusal({ code, rule: 'L-26', clause: '吕梁 二(三) 条件一', zh: textOf(zh), en: textOf(en) })

const missingCertificate = (zh: string, en: string): readonly [Words, Words] => [
  [`缺${zh}`, `没有覆盖整个融资范围的有效${zh}（未覆盖 {buildings} 栋楼）。`, `依法核发${zh}并登记；证照已有的，请确认其与项目、楼栋的对应关系。`],
  [
    `${en} is missing`,
    `No valid one covers the whole scope ({buildings} buildings without).`,
    'Issue and record it, or confirm which project and buildings it is about.',
  ],
]

export const PROCEDURES_WORDS = [
  word(
    'PROCEDURES_INCOMPLETE',
    ['立项、土地、规划、施工手续不齐全', '尚缺 {missing} 项手续。', '按所列部门逐项补办。'],
    ['The procedures are not complete', '{missing} of them are missing.', 'Complete them one by one at the agencies named.'],
  ),
  word(
    'PROCEDURES_NOT_REPORTED',
    ['尚未报送立项和证照', '没有任何立项或证照记录，不能视为齐全。', '由各核发部门登记立项和证照，并确认其与项目的对应关系。'],
    [
      'No procedure was reported',
      'Neither an initiation nor a certificate is on record.',
      'The issuing agencies record them and confirm which project they are about.',
    ],
  ),
  word(
    'INITIATION_MISSING',
    ['缺有效的立项文件', '没有在有效期内的立项审批、核准或备案。', '由发展改革部门办理立项，或登记延期、变更后的文件。'],
    [
      'A valid initiation is missing',
      'No approval, verification or filing is in force.',
      'The reform commission initiates the project, or records an extension or change.',
    ],
  ),
  word('LAND_USE_MISSING', ...missingCertificate('国有土地使用证', 'The land-use certificate')),
  word('LAND_PLANNING_MISSING', ...missingCertificate('建设用地规划许可证', 'The land planning permit')),
  word('WORKS_PLANNING_MISSING', ...missingCertificate('建设工程规划许可证', 'The works planning permit')),
  word('CONSTRUCTION_MISSING', ...missingCertificate('建筑工程施工许可证', 'The construction permit')),
]

const CODES: Readonly<Record<CertificateKind, string>> = {
  LAND_USE: 'LAND_USE_MISSING',
  LAND_PLANNING: 'LAND_PLANNING_MISSING',
  WORKS_PLANNING: 'WORKS_PLANNING_MISSING',
  CONSTRUCTION: 'CONSTRUCTION_MISSING',
}

type Facts = Pick<AssessmentFacts, 'scopeId' | 'projectId' | 'buildingIds' | 'day' | 'approvals' | 'certificates' | 'issuers' | 'settings'>

/**
 * 吕梁 二(三) 条件一 (L-26): 立项, land, planning and construction are complete: wider than the four certificates of 二(四) by 立项,
 * which a jurisdiction may leave out (Q7). Certificates are complete per building.
 */
export function proceduresComplete(facts: Facts): Finding {
  const { day, issuers } = facts
  const approvals = facts.settings.initiationRequired.value ? facts.approvals : []
  const initiated = approvals.filter(({ state, validUntil }) => state === 'VALID' && (validUntil === null || validUntil >= day)).map(({ id }) => id)
  const initiation: readonly Act[] =
    facts.settings.initiationRequired.value && initiated.length === 0 ? [{ code: 'INITIATION_MISSING', agency: 'DEVELOPMENT_REFORM', parameters: {} }] : []
  const certificates = certificatesMissing(facts, facts.certificates, day).map(
    ({ kind, buildingIds }): Act => ({ code: CODES[kind], agency: issuerOf(kind, issuers[kind]), parameters: { buildings: String(buildingIds.length) } }),
  )
  const acts = [...initiation, ...certificates]
  const held = [...new Set(facts.certificates.map(({ id }) => id))]
  if (acts.length === 0) return met(...initiated, ...held)
  if (approvals.length + held.length === 0) return withActs(unknown('PROCEDURES_NOT_REPORTED', 'HOUSING'), acts)
  return withActs(notMet('PROCEDURES_INCOMPLETE', { missing: String(acts.length) }, 'HOUSING', ...approvals.map(({ id }) => id), ...held), acts)
}
