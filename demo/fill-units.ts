import { isRefused } from '../platform/action/action.js'
import { runAction } from '../platform/action/run.js'
import { registerReportingUnit } from '../subgraphs/coordination/unit/actions/register-reporting-unit.js'
import { registerInstitution } from '../subgraphs/financing/institution/actions/register-institution.js'
import { catchUp, clerk, type Runtimes, requestOf, runtimeOf } from './acting.js'
import { DEMO_INSTITUTIONS } from './banks.js'
import { idOf } from './random.js'
import { DEMO_UNITS, unitId } from './units.js'

/** Superiors first; a unit is in sight of the office above it once every subgraph has its copy. */
export async function registerUnits(runtimes: Runtimes): Promise<void> {
  const coordination = runtimeOf(runtimes, 'coordination')
  for (const { id, name, kind, code, parentId, validFrom } of DEMO_UNITS) {
    const top =
      parentId === null
        ? id
        : DEMO_UNITS.find(
            (unit) => unit.kind === 'PROVINCE' && (unit.id === parentId || DEMO_UNITS.some((city) => city.id === parentId && city.parentId === unit.id)),
          )?.id
    const input = { idempotencyKey: idOf(`register ${name}`), id, name, kind, divisionCode: code, parentId, validFrom }
    const outcome = await runAction(coordination, requestOf(clerk('MECHANISM_OFFICE', top ?? id)), registerReportingUnit, input)
    if (isRefused(outcome)) throw new Error(`registering ${name}: ${outcome.refused.code}`)
    if (kind === 'PROVINCE' || kind === 'CITY') await catchUp(runtimes)
  }
  await catchUp(runtimes)
}

export async function registerInstitutions(runtimes: Runtimes): Promise<void> {
  const financing = runtimeOf(runtimes, 'financing')
  for (const institution of DEMO_INSTITUTIONS) {
    const outcome = await runAction(financing, requestOf(clerk('NFRA', unitId('吕梁市'))), registerInstitution, {
      idempotencyKey: idOf(`register ${institution.id}`),
      ...institution,
    })
    if (isRefused(outcome)) throw new Error(`registering ${institution.name}: ${outcome.refused.code}`)
  }
  await catchUp(runtimes)
}
