import { type Em, emFor } from '../../platform/database/orm.js'
import { declareFeed } from '../../platform/feeds/declare-feed.js'
import { noteReceived } from '../../platform/feeds/receive.js'
import { fileObjection } from '../../platform/objections/file-objection.js'
import { revokePush } from '../../subgraphs/coordination/push/actions/revoke-push.js'
import { LAND_REGISTERS } from '../../subgraphs/land/registers/all.js'
import { TAX_REGISTERS } from '../../subgraphs/tax/registers/all.js'
import { act, catchUp, clerk, type Runtimes, requestOf, runtimeOf } from '../acting.js'
import { fillRegister } from '../facts/fill-register.js'
import type { County } from '../facts/fill-slice.js'
import { planProject } from '../project-facts.js'
import { pushesOf } from '../push-facts.js'
import { idOf } from '../random.js'
import type { Extent } from '../size.js'
import { DEMO_STORIES } from '../stories.js'
import { PROJECT_UNITS } from '../units.js'
import { UNLINKED } from './unlinked.js'

const step = (name: string) => ({ idempotencyKey: idOf(`dirt ${name}`) })

/** Records of agencies that know the project under another name, or none: the matcher proposes, a person decides. */
async function fillUnlinked(runtimes: Runtimes, counties: readonly County[]): Promise<void> {
  const registers = [...LAND_REGISTERS, ...TAX_REGISTERS]
  const fill = async (slice: 'land' | 'tax'): Promise<void> => {
    for (const { type, tell } of UNLINKED.filter((one) => one.slice === slice)) {
      const register = registers.find((one) => one.type === type)
      const told = counties.flatMap((county, index) => tell(county, index).map((said) => ({ said: { ...said, linked: false }, unit: county.unit, plan: null })))
      if (register) await fillRegister(runtimeOf(runtimes, slice), register, told, null)
    }
  }
  await Promise.all([fill('land'), fill('tax')])
}

/** The housing bureau of 离石 sees a certificate of the resources bureau that names the wrong area. */
async function object(runtimes: Runtimes): Promise<void> {
  const [unit] = PROJECT_UNITS.filter(({ name }) => name === '离石区')
  if (!unit) return
  const recordId = idOf(`certificate ${unit.name} 1 LAND_USE`)
  const input = {
    recordType: 'CERTIFICATE',
    recordId,
    field: 'holder',
    claim: '证载权利人与现开发企业不一致，请核对是否已办理变更',
    evidence: '企业变更登记材料',
  }
  await act(runtimeOf(runtimes, 'land'), clerk('HOUSING', unit.id), fileObjection('Land', 'land'), {
    ...step('objection'),
    id: idOf('objection 离石区 1'),
    ...input,
  })
}

/** The tax bureau of 临县 hands in its whole list each month and has not since June. */
async function leaveStale(runtimes: Runtimes): Promise<void> {
  const [unit] = PROJECT_UNITS.filter(({ name }) => name === '临县')
  if (!unit) return
  const tax = runtimeOf(runtimes, 'tax')
  const actor = clerk('TAXATION', unit.id)
  await act(tax, actor, declareFeed('Tax', 'tax'), { ...step('feed'), kind: 'TAX_PERIOD', mode: 'FULL', staleAfterWorkingDays: 15, expectedVersion: 0 })
  const received = { kind: 'TAX_PERIOD', unitId: unit.id, agency: 'TAXATION' as const, importId: null, recordIds: [], receivedUpTo: '2026-06-30' }
  await emFor(tax.orm, tax.contextFor(requestOf(actor))).transactional((em) => noteReceived(em as Em, 'tax', received))
}

/** A project that was pushed and is taken off the list again. */
async function remove(runtimes: Runtimes, { projectsPerUnit }: Extent): Promise<void> {
  for (const { unit: name, number } of DEMO_STORIES.filter(({ story }) => story === 'REMOVED')) {
    const unit = PROJECT_UNITS.find((one) => one.name === name)
    if (!unit || number >= projectsPerUnit) continue
    for (const { id } of pushesOf(planProject(unit, number))) {
      const coordination = runtimeOf(runtimes, 'coordination')
      const context = coordination.contextFor(requestOf(clerk('MECHANISM_OFFICE', unit.id)))
      const [push] = await coordination.reader.read<{ version: number; state: string }>(
        context,
        { name: 'demonstration.push', text: 'select version, state from project_push where id = $1' },
        [id],
      )
      if (!push || push.state === 'REVOKED') continue
      const input = { ...step(`revoke ${id}`), id, reason: '项目交付条件不再具备，移出名单', expectedVersion: push.version }
      await act(coordination, clerk('MECHANISM_OFFICE', unit.id), revokePush, input)
    }
  }
  await catchUp(runtimes)
}

/** What is never in order in real registers: records nobody has joined, a fact that another agency disputes, a table that stopped coming. */
export async function fillDirt(runtimes: Runtimes, counties: readonly County[], extent: Extent): Promise<void> {
  await fillUnlinked(
    runtimes,
    counties.filter(({ unit }) => extent.registersIn(unit)),
  )
  if (extent.projectsPerUnit > 1) await object(runtimes)
  await leaveStale(runtimes)
  await remove(runtimes, extent)
}
