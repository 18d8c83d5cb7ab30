import type { Agency } from '../../kernel/actor.js'
import { refuse } from '../../kernel/refusal.js'
import { type ActionInput, action, asksNobody, type Facts, refused } from '../action/action.js'
import { NOT_FOUND } from '../action/refusals.js'
import type { Em } from '../database/orm.js'
import type { SubgraphName } from '../database/roles.js'
import { readBack } from '../graph/reads.js'
import { OBJECTION_TABLE, type ObjectionRow } from './objection.reads.js'
import { objectionChanged } from './objection-changed.js'
import { OBJECTION_CLAIM_MISSING, OBJECTION_TO_OWN_FACT } from './refusals.js'

export interface FileObjectionInput extends ActionInput {
  readonly id?: string | null
  readonly recordType: string
  readonly recordId: string
  readonly field?: string | null
  readonly claim: string
  readonly evidence?: string | null
}

interface Contested {
  readonly id: string
  readonly unitId: string
  readonly agency: Agency
  readonly subjectId: string | null
  readonly institution: string | null
}

type Known = Facts<FileObjectionInput, null, Contested>

/** Kinds of records are tables' names in capitals; what this part keeps itself is no record. */
const RECORD_TYPE = /^(?!(OBJECTION|DATA_FINDING|FEED|WITHDRAWAL_PROPOSAL)$)[A-Z][A-Z_]{1,60}$/

const claimGiven = ({ input }: Known) => (input.claim.trim() === '' ? refuse(OBJECTION_CLAIM_MISSING, {}, 'claim') : null)

const isOwn = ({ locked, actor }: Known): boolean =>
  locked.agency === actor.agency && (locked.agency === 'BANK' ? locked.institution === actor.institution : locked.unitId === actor.unit)

const isNotOwn = (known: Known) => (isOwn(known) ? refuse(OBJECTION_TO_OWN_FACT, {}, 'recordId') : null)

/** Under the caller's rights: what he does not see is not there to object to. */
const lock =
  (schema: SubgraphName) =>
  async (em: Em, { recordType, recordId }: FileObjectionInput) => {
    const missing = refused(refuse(NOT_FOUND, {}, 'recordId'))
    if (!RECORD_TYPE.test(recordType)) return missing
    const [seen] = await em.execute<{ seen: boolean }[]>(`select ${schema}.sees_record(?, ?) as seen`, [recordType, recordId])
    if (!seen?.seen) return missing
    const [record] = await em.execute<Contested[]>(
      `select id, unit_id as "unitId", agency, subject_id as "subjectId", to_jsonb(t) ->> 'institution_id' as institution from ${recordType.toLowerCase()} t where id = ?`,
      [recordId],
    )
    return record ?? missing
  }

const record = async (em: Em, { input, locked, actor }: Known) => {
  const id = input.id ?? crypto.randomUUID()
  const filed = {
    ...{ id, recordType: input.recordType, recordId: locked.id, unitId: locked.unitId, agency: locked.agency, subjectId: locked.subjectId },
    ...{ field: input.field?.trim() || null, claim: input.claim.trim(), evidence: input.evidence?.trim() || null },
    ...{ ownerInstitution: locked.agency === 'BANK' ? locked.institution : null, post: actor.post, source: actor.role === 'SYSTEM' ? 'API' : 'FORM' },
  }
  await em.execute('select file_objection(?::jsonb)', [JSON.stringify(filed)])
  return objectionChanged(await readBack<ObjectionRow>(em, OBJECTION_TABLE, id))
}

/** Whoever sees a fact and may not write it says what is wrong with it (异议); the fact stays as it is until its owner answers. */
export const fileObjection = (name: string, schema: SubgraphName) =>
  action({ name: `object${name}Record`, ask: asksNobody, lock: lock(schema), rules: [claimGiven, isNotOwn], record })
