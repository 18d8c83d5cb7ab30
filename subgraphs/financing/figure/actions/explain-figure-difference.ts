import { refuse } from '../../../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts, refused } from '../../../../platform/action/action.js'
import { NOT_FOUND } from '../../../../platform/action/refusals.js'
import { reportedBy } from '../../../../platform/database/fact-entity.js'
import type { Em } from '../../../../platform/database/orm.js'
import { readBack } from '../../../../platform/graph/reads.js'
import { ExplanationEntity } from '../explanation.entity.js'
import { FIGURE_TABLE, type FigureRow } from '../figure.reads.js'

interface Input extends ActionInput {
  readonly figureId: string
  readonly explanation: string
}

interface Locked {
  readonly unitId: string
  readonly scopeId: string
}

type Known = Facts<Input, null, Locked>

/** The reporter's own figure only. */
async function lock(em: Em, { figureId }: Input, actor: Known['actor']): Promise<Locked | ReturnType<typeof refused>> {
  const [found] = await em.execute<Locked[]>('select unit_id as "unitId", scope_id as "scopeId" from reported_figure where id = ? and agency = ?', [
    figureId,
    actor.agency ?? '',
  ])
  return found ?? refused(refuse(NOT_FOUND, {}, 'figureId'))
}

async function record(em: Em, { input, locked: { unitId, scopeId }, actor, today }: Known) {
  const content = { figureId: input.figureId, scopeId, text: input.explanation, explainedOn: today }
  em.persist(em.create(ExplanationEntity, { id: crypto.randomUUID(), unitId, subjectId: scopeId, ...content, version: 1, ...reportedBy(actor) }))
  const answer = await readBack<FigureRow>(em, FIGURE_TABLE, input.figureId)
  return { answer, unitId, subjects: [scopeId, input.figureId], events: [] }
}

/** 吕梁 三(二) (L-51): why the county's figure is not the banks' own; neither is changed for it. */
export const explainFigureDifference = action({ name: 'explainFigureDifference', ask: asksNobody, lock, rules: [], record })
