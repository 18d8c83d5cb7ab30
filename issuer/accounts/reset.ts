import type { Queryable } from '../open-database.js'
import { endSignIns } from '../revocations/end-grant.js'
import { setFactors } from './account.js'
import { issueActivation } from './activation.js'

/** Both factors and the recovery codes are gone, every sign-in ends; a code to begin anew is returned. */
export async function resetFactors(queryable: Queryable, sealingKey: Buffer, person: string): Promise<string> {
  await setFactors(queryable, person, null)
  await queryable.query('delete from issuer.recovery_code where person = $1', [person])
  await endSignIns(queryable, person)
  return issueActivation(queryable, sealingKey, person)
}
