import type { BulkImport } from '../../../platform/importing/apply-bulk.js'
import { takeTurns } from './batch-sql.js'
import { planPermits } from './plan-permits.js'
import type { PresalePermitRow } from './presale-permits.spec.js'
import { proposeProjects } from './propose-projects.js'
import { storePermits } from './store-permits.js'
import { upsertEnterprises } from './upsert-enterprises.js'

/** A register's permits, at most 500 at a time: a dozen statements whatever the number of rows. */
export const recordPermits: BulkImport<PresalePermitRow> = {
  coordinate: 'Import.presalePermits',
  apply: async (em, rows, { actor }) => {
    await takeTurns(em)
    const planned = await planPermits(em, rows, actor)
    const permits = planned.flatMap(({ permit }) => permit ?? [])
    const answer = planned.map(({ result }) => result)
    if (permits.length === 0) return { answer, unitId: actor.unit, events: [] }
    const met = permits.flatMap(({ unitId, value }) => value.developers.map((developer) => ({ ...developer, unitId })))
    const enterpriseOf = await upsertEnterprises(em, met, actor)
    await storePermits(em, permits, enterpriseOf, actor)
    const events = actor.agency === 'HOUSING' ? await proposeProjects(em, permits, enterpriseOf, actor) : []
    return { answer, unitId: actor.unit, events }
  },
}
