import { refuse } from '../../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts, refused } from '../../action/action.js'
import { NOT_FOUND, versionKept } from '../../action/refusals.js'
import type { Em } from '../../database/orm.js'
import { readBack } from '../../graph/reads.js'
import { JOB_TABLE, type JobRow } from './job.reads.js'
import { IMPORT_OF_ANOTHER_PERSON, IMPORT_STATE } from './refusals.js'
import { type ImportState, isAtWork, isOver } from './states.js'

export interface CancelImportInput extends ActionInput {
  readonly importId: string
}

export interface ConfirmImportInput extends CancelImportInput {
  readonly expectedVersion: number
}

interface Locked {
  readonly id: string
  readonly unitId: string | null
  readonly membership: string
  readonly state: ImportState
  readonly version: number
}

type Known<Input> = Facts<Input, null, Locked>

const wrongState = ({ locked }: { readonly locked: Locked }) => refuse(IMPORT_STATE, { state: locked.state }, 'importId')

/** `for update` shows a row only to who may change it. */
async function lock(em: Em, { importId }: CancelImportInput) {
  const [job] = await em.execute<Locked[]>('select id, unit_id as "unitId", membership, state, version from import_job where id = ? for update', [importId])
  return job ?? refused(refuse(NOT_FOUND, {}, 'importId'))
}

async function change(em: Em, { id, unitId }: Locked, assignments: string) {
  await em.execute(`update import_job set ${assignments}, version = version + 1 where id = ?`, [id])
  return { answer: await readBack<JobRow>(em, JOB_TABLE, id), unitId, subjects: [id], events: [] }
}

/** Who brought the file has seen what it would change, and has it written in their own name. */
export const confirmImport = (name: string) =>
  action({
    name: `confirm${name}Import`,
    ask: asksNobody,
    lock: (em, input: ConfirmImportInput) => lock(em, input),
    rules: [
      ({ locked, actor }: Known<ConfirmImportInput>) => (locked.membership === actor.membership ? null : refuse(IMPORT_OF_ANOTHER_PERSON, {}, 'importId')),
      (known: Known<ConfirmImportInput>) => (known.locked.state === 'CHECKED' ? null : wrongState(known)),
      ({ input, locked }: Known<ConfirmImportInput>) => versionKept(input.expectedVersion, locked.version),
    ],
    record: (em, { locked }) => change(em, locked, `state = 'CONFIRMED', confirmed_at = now(), attempts = 0, rows_done = 0`),
  })

/** What waits is cancelled at once; what is at work ends after its batch, and what was written stays. */
export const cancelImport = (name: string) =>
  action({
    name: `cancel${name}Import`,
    ask: asksNobody,
    lock: (em, input: CancelImportInput) => lock(em, input),
    rules: [(known: Known<CancelImportInput>) => (isOver(known.locked.state) ? wrongState(known) : null)],
    record: (em, { locked }) => change(em, locked, isAtWork(locked.state) ? 'cancelling = true' : `state = 'CANCELLED', ended_at = now()`),
  })
