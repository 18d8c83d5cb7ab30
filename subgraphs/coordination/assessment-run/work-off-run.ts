import type { SubgraphRuntime } from '../../../platform/graph/runtime.js'
import type { Assessment } from '../../../policy/lvliang-2024-12/2-3-conditions/assessment.js'
import { assessScopes } from '../assessment/assess-scopes.js'
import { inService } from '../webhook/deliver/endpoint.js'
import { SCOPES_OF_UNIT } from './actions/start-assessment-run.js'
import type { RunJob } from './jobs.js'

/** So many scopes are one step: after each its verdicts stand, and progress shows. */
const STEP = 200

interface Left {
  readonly id: string
  readonly unitId: string
}

/** What the run has not judged yet: a run that was broken off goes on where it was. */
const LEFT = `select s.id, s.unit_id as "unitId" from assessment_run r cross join lateral (${SCOPES_OF_UNIT.replaceAll('?', 'r.unit_id')}) s
  where r.id = ? and not exists (select from assessment_run_verdict v where v.run_id = r.id and v.scope_id = s.id) order by s.id`

const KEEP = `insert into assessment_run_verdict (run_id, scope_id, unit_id, states)
  select ?, v.scope_id, v.unit_id, string_to_array(v.states, ',') from unnest(?::uuid[], ?::uuid[], ?::text[]) v(scope_id, unit_id, states) on conflict do nothing`

/** Nobody knows the scope any more: that is no verdict on it. */
const NO_VERDICT = Array.from({ length: 6 }, () => 'UNKNOWN').join(',')

const statesOf = (assessment: Assessment | undefined): string =>
  assessment ? [assessment.state, ...assessment.conditions.map(({ state }) => state)].join(',') : NO_VERDICT

/** PostgreSQL's notation of an array, of values without commas or braces. */
const arrayOf = (values: readonly string[]): string => `{${values.map((value) => `"${value}"`).join(',')}}`

async function judge({ ask, ...runtime }: SubgraphRuntime, runId: string, scopes: readonly Left[]): Promise<void> {
  const found = await assessScopes(
    ask,
    scopes.map(({ id }) => id),
  )
  const columns = [scopes.map(({ id }) => id), scopes.map(({ unitId }) => unitId), scopes.map(({ id }) => statesOf(found.get(id)))]
  await inService({ ask, ...runtime }, async (em) => void (await em.execute(KEEP, [runId, ...columns.map(arrayOf)])))
}

/** Judges what is left of a run, step by step, and closes it; several processes may. */
export async function workOffRun(runtime: SubgraphRuntime, { runId }: RunJob): Promise<void> {
  const left = await inService(runtime, (em) => em.execute<Left[]>(LEFT, [runId]))
  for (let at = 0; at < left.length; at += STEP) await judge(runtime, runId, left.slice(at, at + STEP))
  await inService(runtime, async (em) => void (await em.execute('update assessment_run set finished_at = now() where id = ? and finished_at is null', [runId])))
}
