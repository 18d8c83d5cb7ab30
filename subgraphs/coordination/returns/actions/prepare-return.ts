import { parseYearMonth, type YearMonth } from '../../../../kernel/dates.js'
import { type Refusal, refuse } from '../../../../kernel/refusal.js'
import { type ActionInput, type Ask, action, type Facts, refused } from '../../../../platform/action/action.js'
import { NOT_FOUND } from '../../../../platform/action/refusals.js'
import { reportedBy } from '../../../../platform/database/fact-entity.js'
import type { Em } from '../../../../platform/database/orm.js'
import { CharacterWithoutGlyph, codePointOf } from '../../../../platform/documents/fonts.js'
import type { FileStore } from '../../../../platform/files/store.js'
import { readBack } from '../../../../platform/graph/reads.js'
import { periodFits, type ReturnKind, returnOfLevel } from '../../../../policy/lvliang-2024-12/3-2-reporting/return-kinds.js'
import { returnStep } from '../../../../policy/lvliang-2024-12/3-2-reporting/return-steps.js'
import { findMechanismUnit } from '../../mechanism/find-mechanism.js'
import { gatherReturn } from '../gather-return.js'
import { MechanismReturnEntity } from '../mechanism-return.entity.js'
import { RETURN_TABLE, type ReturnRow } from '../mechanism-return.reads.js'
import { type RenderedReturn, renderReturn, sha256Of } from '../render-return.js'
import { RETURN_BY_OWN_UNIT, RETURN_UNPRINTABLE } from '../return-refusals.js'

export interface PrepareInput extends ActionInput {
  readonly unitId: string
  readonly kind: ReturnKind
  readonly period: string
}

export interface PreparePorts {
  readonly store: FileStore
  /** The latest instant that no running write of any slice can still change. */
  readonly watermark: () => Promise<string>
  readonly preparerPost: string
}

type Asked = { readonly rendered: RenderedReturn } | { readonly refusal: Refusal }

interface Locked {
  readonly level: 'CITY' | 'COUNTY'
  readonly last: { readonly id: string; readonly edition: number; readonly state: ReturnRow['state'] } | null
}

type Known = Facts<PrepareInput, Asked, Locked>

const bytesOf = async function* (bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** The facts at one instant, and what is printed of them; the files are kept by their content before any row names them. */
async function write(ask: Ask, { unitId, kind, period }: PrepareInput, { store, watermark, preparerPost }: PreparePorts): Promise<Asked> {
  const month = parseYearMonth(period)
  const { reportingUnit } = await ask<{ reportingUnit: { readonly name: string } | null }>('returnUnit', { id: unitId })
  if (month === null || reportingUnit === null) return { refusal: refuse(NOT_FOUND, {}, 'unitId') }
  const facts = await gatherReturn(ask, kind, { unitId, unitName: reportingUnit.name, period: month, asOf: await watermark(), preparerPost })
  try {
    const rendered = await renderReturn(facts)
    await Promise.all([store.put(bytesOf(rendered.pdf)), store.put(bytesOf(rendered.xlsx))])
    return { rendered }
  } catch (error) {
    if (!(error instanceof CharacterWithoutGlyph)) throw error
    return { refusal: refuse(RETURN_UNPRINTABLE, { character: error.character, code: codePointOf(error.character) }, 'unitId') }
  }
}

async function lock(em: Em, { unitId, kind, period }: PrepareInput): Promise<Locked> {
  // There is no row yet to lock: two officers who prepare the same return meet here.
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`return ${unitId} ${kind} ${period}`])
  const [last] = await em.execute<NonNullable<Locked['last']>[]>(
    `select id, edition, state from mechanism_return where unit_id = ? and kind = ? and period = ? order by edition desc limit 1 for update`,
    [unitId, kind, period],
  )
  return { level: (await findMechanismUnit(em, unitId))?.level ?? 'COUNTY', last: last ?? null }
}

const ownUnit = ({ input, actor }: Known) => (actor.unit === input.unitId ? null : refuse(RETURN_BY_OWN_UNIT, {}, 'unitId'))
const ofItsLevel = ({ input, locked }: Known) => returnOfLevel(input.kind, locked.level)
const ofSuchMonths = ({ input }: Known) => periodFits(input.kind, input.period as YearMonth)
const couldBeWritten = ({ asked }: Known) => ('refusal' in asked ? asked.refusal : null)

/** What was returned is written anew as its successor; anything else is under way or done. */
function mayBeWritten({ locked: { last } }: Known) {
  const step = last === null ? null : returnStep(last.state, 'RESUBMIT')
  return step !== null && 'refusal' in step ? step.refusal : null
}

async function record(em: Em, { input, asked, locked: { last }, actor }: Known) {
  if ('refusal' in asked) return refused(asked.refusal)
  const { rendered } = asked
  if (last) {
    em.assign(await em.findOneOrFail(MechanismReturnEntity, last.id), { state: 'SUPERSEDED' })
    await em.flush()
  }
  const made = em.create(MechanismReturnEntity, {
    id: crypto.randomUUID(),
    unitId: input.unitId,
    version: 1,
    kind: input.kind,
    period: input.period,
    edition: (last?.edition ?? 0) + 1,
    state: 'DRAFT',
    asOf: new Date(rendered.asOf),
    factsJson: rendered.factsJson,
    factsSha256: rendered.factsSha256,
    isNil: rendered.isNil,
    preparer: actor.person,
    preparerPost: actor.post,
    reviewer: null,
    reviewerPost: null,
    submittedOn: null,
    returnedReason: null,
    deliveries: [],
    succeeds: last?.id ?? null,
    pdfSha256: sha256Of(rendered.pdf),
    pdfSize: rendered.pdf.length,
    xlsxSha256: sha256Of(rendered.xlsx),
    xlsxSize: rendered.xlsx.length,
    ...reportedBy(actor),
  })
  const answer = await readBack<ReturnRow>(em.persist(made), RETURN_TABLE, made.id)
  return { answer, unitId: input.unitId, subjects: [made.id], events: [], evidence: { facts: rendered.factsSha256 } }
}

/** 吕梁 三(二) (L-48, L-49, L-51): the hub writes a return from its facts; with nothing pushed it is a zero report. A returned one gets a successor. */
export const prepareReturn = (ports: PreparePorts) =>
  action({
    name: 'prepareReturn',
    ask: (ask: Ask, input: PrepareInput) => write(ask, input, ports),
    lock,
    rules: [ownUnit, ofItsLevel, ofSuchMonths, couldBeWritten, mayBeWritten],
    record,
  })
