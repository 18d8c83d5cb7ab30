import { send } from './fetch.js'
import { type ClientPath, locate, type Target } from './locate.js'
import { copy, merge } from './merge.js'
import { ownVariables } from './own-variables.js'
import { reportError, reportLoss } from './report.js'
import { applyRewrites } from './rewrites.js'
import type { Run } from './running.js'
import type { Step } from './steps.js'

/** A fetch from the root type: at the top, or where the root type is met again below. */
export async function runRoot({ fetch, path, output, fills }: Extract<Step, { kind: 'root' }>, run: Run): Promise<void> {
  const targets: Target[] = []
  locate(run.data, path, targets)
  if (targets.length === 0) return
  const { response, outage } = await send(fetch, ownVariables(fetch, run.variables), run.context, run.fetching)
  const data = response?.data
  if (data) {
    applyRewrites(data, output)
    targets.forEach((target, index) => {
      merge(target, index === 0 ? data : copy(data), run.supergraph.isObject)
    })
  }
  if (outage === undefined && response.errors === undefined) return
  const places: ClientPath[] = []
  locate(run.data, path, [], places)
  if (outage !== undefined) reportLoss({ outage }, places, fills, fetch, run.report)
  for (const error of response?.errors ?? []) {
    if (!error.path) reportLoss({ error }, places, fills, fetch, run.report)
    else for (const place of places) reportError(error, [...place, ...error.path], fetch, run.report)
  }
}
