import { checkDocumentNumber } from '../../../../kernel/identifiers/document-number.js'
import { refuse } from '../../../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts, isRefused, refused } from '../../../../platform/action/action.js'
import { NOT_FOUND } from '../../../../platform/action/refusals.js'
import { reportedBy } from '../../../../platform/database/fact-entity.js'
import type { Em } from '../../../../platform/database/orm.js'
import { readBack } from '../../../../platform/graph/reads.js'
import { findEnterprise } from '../../enterprise/find-enterprise.js'
import { noteCollision } from '../../finding/note-collision.js'
import { figureKept, firstOf, notAfter, textGiven } from '../../refusals.js'
import { SERIOUS_WITHOUT_DOCUMENT, VIOLATION_OF_NOBODY } from '../refusals.js'
import { ViolationEntity } from '../violation.entity.js'
import { VIOLATION_TABLE, type ViolationRow } from '../violation.reads.js'
import { violationChanged } from '../violation-changed.js'

interface Input extends ActionInput {
  readonly id?: string | null
  readonly enterpriseId?: string | null
  readonly projectId?: string | null
  readonly documentNumber: string
  readonly matter: string
  readonly serious: boolean
  readonly seriousDocument?: string | null
  readonly penalty?: bigint | null
  readonly decidedOn: string
}

interface Locked {
  readonly enterpriseId: string | null
  readonly project: { readonly id: string; readonly unitId: string } | null
}

type Known = Facts<Input, null, Locked>

const somebodys = ({ input }: Known) => (input.enterpriseId || input.projectId ? null : refuse(VIOLATION_OF_NOBODY, {}, 'enterpriseId'))

const textsGiven = ({ input }: Known) =>
  firstOf(
    textGiven(input.documentNumber, 'documentNumber'),
    textGiven(input.matter, 'matter'),
    textGiven(input.seriousDocument, 'seriousDocument'),
    input.penalty == null ? null : figureKept(input.penalty >= 0n, input.penalty, 'penalty'),
  )

const seriousIsDocumented = ({ input }: Known) =>
  input.serious === Boolean(input.seriousDocument) ? null : refuse(SERIOUS_WITHOUT_DOCUMENT, {}, 'seriousDocument')

async function lock(em: Em, { enterpriseId, projectId }: Input) {
  const enterprise = await findEnterprise(em, enterpriseId, 'enterpriseId')
  if (isRefused(enterprise)) return enterprise
  if (!projectId) return { ...enterprise, project: null }
  const [project] = await em.execute<NonNullable<Locked['project']>[]>('select id, unit_id as "unitId" from project where id = ?', [projectId])
  return project ? { ...enterprise, project } : refused(refuse(NOT_FOUND, {}, 'projectId'))
}

async function record(em: Em, { input, locked: { enterpriseId, project }, actor }: Known) {
  const violation = em.create(ViolationEntity, {
    id: input.id ?? crypto.randomUUID(),
    unitId: project?.unitId ?? actor.unit ?? '',
    subjectId: project?.id ?? enterpriseId,
    enterpriseId,
    projectId: project?.id ?? null,
    documentNumber: checkDocumentNumber(input.documentNumber).value,
    matter: input.matter.trim(),
    serious: input.serious,
    seriousDocument: input.seriousDocument ? checkDocumentNumber(input.seriousDocument).value : null,
    penaltyFen: input.penalty ?? null,
    decidedOn: input.decidedOn,
    status: 'OPEN',
    closedOn: null,
    closedWhy: null,
    version: 1,
    ...reportedBy(actor),
  })
  return violationChanged(await readBack<ViolationRow>(em.persist(violation), VIOLATION_TABLE, violation.id))
}

/** 市监 records what was decided against an enterprise or about a project, under the decision's document number. */
export const recordViolation = action({
  name: 'recordViolation',
  ask: asksNobody,
  lock,
  rules: [somebodys, textsGiven, ({ input, today }: Known) => notAfter(input.decidedOn, today, 'decidedOn'), seriousIsDocumented],
  record,
  noteRefusal: (em, input, actor, refusal) =>
    noteCollision(em, { VIOLATION_DOCUMENT: checkDocumentNumber(input.documentNumber).value }, actor.unit, actor, refusal),
})
