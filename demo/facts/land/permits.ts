import { addDays, type LocalDate } from '../../../kernel/dates.js'
import { type CertificateKind, certificateNumber, certificatesHeld, divisionOf } from '../../land-and-tax-facts.js'
import type { ProjectPlan } from '../../project-facts.js'
import { randomOf } from '../../random.js'
import { at } from '../figures.js'
import { factId, type OfProject, rows, type Said, type Tellers } from '../said.js'

/** What is asked for, which certificate it gives, when, how many working days are promised and lawful. */
const ASKED = [
  ['LAND_PLANNING_PERMIT', 'LAND_PLANNING', -4, 5, 20],
  ['REAL_ESTATE_TITLE', 'LAND_USE', -3, 5, 30],
  ['WORKS_PLANNING_PERMIT', 'WORKS_PLANNING', -3, 7, 20],
  ['CONSTRUCTION_PERMIT', 'CONSTRUCTION', -3, 3, 7],
] as const

const isHeld = (plan: ProjectPlan, kind: CertificateKind): boolean =>
  ['LAND_USE', 'LAND_PLANNING', 'WORKS_PLANNING', 'CONSTRUCTION'].indexOf(kind) < certificatesHeld(plan.number)

/** Papers were missing and came later, or still have not come. */
const needsPapers = (plan: ProjectPlan, kind: CertificateKind): boolean => !isHeld(plan, kind) || randomOf(`papers ${plan.key} ${kind}`).chance(30)

/** What is still missing is being asked for since this summer. */
const submittedOn = (plan: ProjectPlan, kind: CertificateKind, after: number): LocalDate =>
  isHeld(plan, kind) ? at(plan, after, 8) : ('2026-09-07' as LocalDate)

const applications: OfProject = (plan) =>
  ASKED.map(([certificateType, kind, after, committed, lawful], index): Said => {
    const submitted = submittedOn(plan, kind, after)
    const held = isHeld(plan, kind)
    return {
      id: factId('CertificateApplication', plan.key, index),
      by: 'ADMIN_APPROVAL',
      values: {
        ...{
          number: `${divisionOf(plan)}-${submitted.slice(0, 4)}-${plan.unit.code ? '0' : '9'}${String(plan.number * 10 + index).padStart(5, '0')}`,
          certificateType,
        },
        ...{ applicant: plan.developerName, applicantUscc: plan.developerUscc, authority: `${plan.unit.name}行政审批服务管理局`, submittedOn: submitted },
        ...{ committedWorkdays: committed, statutoryWorkdays: lawful, outcome: held ? 'ISSUED' : 'IN_PROCESS' },
        ...(held ? { decidedOn: addDays(submitted, 17), certificateNumber: certificateNumber(plan, kind) } : {}),
      },
    }
  })

/** The clock stands still from 补正通知 until the papers are there. */
const steps: OfProject = (plan) =>
  ASKED.flatMap(([, kind, after], index) => {
    const submitted = submittedOn(plan, kind, after)
    const held = isHeld(plan, kind)
    const missing = needsPapers(plan, kind)
      ? [
          {
            step: 'SUPPLEMENT_REQUIRED',
            happenedOn: addDays(submitted, 3),
            noticeNumber: `补正通知〔2024〕第${plan.number + 1}号`,
            missingPapers: '施工图审查合格书',
          },
          ...(held ? [{ step: 'SUPPLEMENTED', happenedOn: addDays(submitted, 8) }] : []),
        ]
      : []
    const end = held
      ? [
          { step: 'ACCEPTED', happenedOn: addDays(submitted, 9) },
          { step: 'ISSUED', happenedOn: addDays(submitted, 17) },
        ]
      : []
    return rows(
      `CertificateStep ${index}`,
      plan,
      [{ step: 'SUBMITTED', happenedOn: submitted }, ...missing, ...end].map((one, line) => ({ line: line + 1, ...one })),
      { parentId: factId('CertificateApplication', plan.key, index), by: 'ADMIN_APPROVAL' },
    )
  })

const serial = ({ number }: ProjectPlan): string => String(number + 1).padStart(7, '0')

const further: OfProject = (plan) => {
  const opinion = { kind: 'SITE_OPINION', number: `用字第${divisionOf(plan)}2024XS${serial(plan)}号`, issuedOn: at(plan, -5, 12) }
  const drawings = { kind: 'DRAWING_REVIEW', number: `图审${divisionOf(plan)}-${plan.number + 1}${plan.unit.code ? '' : 'K'}`, issuedOn: at(plan, -3, 2) }
  const registration = { kind: 'FIRST_REGISTRATION', number: `晋（2026）${plan.unit.name}不动产权第${serial(plan)}号`, issuedOn: '2026-09-08' }
  const told = [opinion, drawings, ...(plan.story === 'DELIVERED' ? [registration] : [])]
  return rows(
    'FurtherCertificate',
    plan,
    told.map((one) => ({ ...one, holder: plan.developerName, authority: `${plan.unit.name}自然资源局`, state: 'VALID' })),
  )
}

export const PERMITS: Tellers<OfProject> = { CertificateApplication: applications, CertificateStep: steps, FurtherCertificate: further }
