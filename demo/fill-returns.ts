import type { Actor } from '../kernel/actor.js'
import { monthsAfter, type YearMonth } from '../kernel/dates.js'
import { prepareReturn } from '../subgraphs/coordination/returns/actions/prepare-return.js'
import { acceptReturn, returnReturn, reviewReturn, sealReturn, submitReturn } from '../subgraphs/coordination/returns/actions/step-return.js'
import { act, clerk, type Runtimes, runtimeOf } from './acting.js'
import { idOf } from './random.js'
import { todayInShanghai } from './today.js'
import { unitId } from './units.js'

type Step = typeof reviewReturn

/** Another person of the same office: nobody reviews what he prepared. */
const reviewer = (unit: string): Actor =>
  Object.freeze({
    ...clerk('MECHANISM_OFFICE', unit),
    person: idOf(`reviewer ${unit}`),
    membership: idOf(`reviewing membership ${unit}`),
    role: 'LEADER',
    post: '协调机制办公室主任',
  })

/** The returns of one county for one month; every step has the version that the one before it left. */
function returnsOf(runtimes: Runtimes, county: string) {
  const [hub, unit, city, period] = [
    runtimeOf(runtimes, 'coordination'),
    unitId(county),
    unitId('吕梁市'),
    monthsAfter(todayInShanghai().slice(0, 7) as YearMonth, -1),
  ]
  const office = clerk('MECHANISM_OFFICE', unit)
  const key = (name: string) => ({ idempotencyKey: idOf(`return ${county} ${name}`) })
  const prepare = async (edition: number): Promise<string> => {
    const { files } = hub
    if (!files) throw new Error('the demonstration needs a place for files')
    const ports = { store: files.store, watermark: () => hub.hubWatermark(), preparerPost: office.post }
    return (await act(hub, office, prepareReturn(ports), { ...key(`prepare ${edition}`), unitId: unit, kind: 'MONTHLY_RETURN', period })).id
  }
  const step = (action: Step, actor: Actor, id: string, version: number, reason?: string) =>
    act(hub, actor, action, { ...key(`${action.name} ${id}`), id, expectedVersion: version, ...(reason ? { reason } : {}) })
  return { prepare, step, reviewer: reviewer(unit), office, city: clerk('MECHANISM_OFFICE', city) }
}

/** Last month's return of 离石: returned by the city once, written anew, accepted and sealed; that of 临县 is with the city. */
export async function fillReturns(runtimes: Runtimes): Promise<void> {
  const lishi = returnsOf(runtimes, '离石区')
  const submitted = async ({ prepare, step, reviewer: second, office }: typeof lishi, edition: number): Promise<string> => {
    const id = await prepare(edition)
    await step(reviewReturn, second, id, 1)
    await step(submitReturn, office, id, 2)
    return id
  }
  await lishi.step(returnReturn, lishi.city, await submitted(lishi, 1), 3, '请核对已发放金额与银行数是否一致')
  const second = await submitted(lishi, 2)
  await lishi.step(acceptReturn, lishi.city, second, 3)
  await lishi.step(sealReturn, lishi.city, second, 4)
  await submitted(returnsOf(runtimes, '临县'), 1)
}
