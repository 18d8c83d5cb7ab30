import { type Refusal, refuse } from '../../kernel/refusal.js'
import { actorOfMembership, recordAct } from '../audit/record.js'
import { findMembership, type Membership } from '../memberships/membership.js'
import type { IssuerDatabase, Queryable } from '../open-database.js'
import type { Input } from './read-input.js'
import { NOT_AN_ADMINISTRATOR } from './refusals.js'

export interface AdministrationParts {
  readonly database: IssuerDatabase
  readonly sealingKey: Buffer
}

export interface Sitting {
  readonly queryable: Queryable
  readonly sealingKey: Buffer
  readonly administrator: Membership
}

export type Done = {
  readonly answer: Readonly<Record<string, string>>
  readonly subjects: readonly string[]
  readonly audit?: Readonly<Record<string, unknown>>
}
export type Outcome = Done | { readonly refusal: Refusal }

/** One act: all its rules come before its first write, so that a refusal leaves nothing but its own audit row. */
export interface AdministrationAct {
  readonly name: string
  readonly run: (sitting: Sitting, input: Input) => Promise<Outcome>
}

export const refused = (...of: Parameters<typeof refuse>): { readonly refusal: Refusal } => ({ refusal: refuse(...of) })

const isAdministrator = (membership: Membership | null): membership is Membership => membership?.role === 'ADMINISTRATOR' && membership.deputyOf === null

/** The administrator's membership if it holds at this moment; rights are today's, whatever the token or session was given for. */
export async function findAdministrator(queryable: Queryable, id: string): Promise<Membership | null> {
  const found = await findMembership(queryable, id)
  return isAdministrator(found) ? found : null
}

/** Runs an act in a transaction of its own, one after the other: two administrators who end each other must not both succeed. */
export const administer = (
  { database, sealingKey }: AdministrationParts,
  by: { readonly membership: string; readonly client: string },
  act: AdministrationAct,
  input: Input,
): Promise<Outcome> =>
  database.transaction(async (queryable) => {
    await queryable.query(`select pg_advisory_xact_lock(hashtextextended('issuer.membership', 0))`)
    const administrator = await findAdministrator(queryable, by.membership)
    if (!administrator) return refused(NOT_AN_ADMINISTRATOR)
    const outcome = await act.run({ queryable, sealingKey, administrator }, input)
    const told =
      'refusal' in outcome
        ? { outcome: 'REFUSED' as const, subjects: [], body: { code: outcome.refusal.code } }
        : { outcome: 'DONE' as const, subjects: outcome.subjects, body: outcome.audit ?? {} }
    await recordAct(queryable, { actor: actorOfMembership(administrator, by.client), action: act.name, ...told })
    return outcome
  })
