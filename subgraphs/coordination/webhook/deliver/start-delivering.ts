import type { Runner } from 'graphile-worker'
import type { SubgraphRuntime } from '../../../../platform/graph/runtime.js'
import { DELIVER_TASK, type Lane } from '../jobs.js'
import { deliverLane } from './deliver-lane.js'
import { activeEndpoints, fanOut } from './fan-out.js'
import { pickUp } from './lane.js'
import { DELIVERY_POLICY, type DeliveryPolicy } from './policy.js'
import { startWorker } from './start-worker.js'

const POLL_MS = 250
/** Without an endpoint there is nothing to look for but the first one. */
const IDLE_MS = 2000
const PICK_UP_MS = 5000
const AT_ONCE = 4

/** Runs beside the subgraph: puts down what endpoints are to be told, and works it off. Several processes may. */
export function startDelivering(
  runtime: SubgraphRuntime,
  onError: (error: unknown) => void,
  policy: DeliveryPolicy = DELIVERY_POLICY,
): { stop(): Promise<void> } {
  let stopped = false
  let runner: Runner | null = null
  let pickedUp = Number.NEGATIVE_INFINITY

  async function round(): Promise<number> {
    const endpoints = await activeEndpoints(runtime)
    if (endpoints.length === 0) return IDLE_MS
    runner ??= await startWorker(runtime, { [DELIVER_TASK]: (payload) => deliverLane({ runtime, policy, onError }, payload as Lane) }, AT_ONCE, onError)
    const more = await Promise.all(endpoints.map((endpoint) => fanOut(runtime, endpoint)))
    if (performance.now() - pickedUp > PICK_UP_MS) {
      pickedUp = performance.now()
      await pickUp(runtime)
    }
    return more.includes(true) ? 0 : POLL_MS
  }

  let current: Promise<unknown> = Promise.resolve()
  const loop = async (): Promise<void> => {
    while (!stopped) {
      const turn = round().catch((error: unknown) => {
        onError(error)
        return IDLE_MS
      })
      current = turn
      const pause = await turn
      await new Promise((resolve) => setTimeout(resolve, pause).unref())
    }
  }
  void loop()
  return {
    stop: async () => {
      stopped = true
      await current
      await runner?.stop().catch(onError)
    },
  }
}
