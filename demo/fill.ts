import { catchUp, type Runtimes } from './acting.js'
import { fillDirt } from './dirty/fill-dirt.js'
import { fillConsultation } from './facts/coordination/fill-consultation.js'
import { type County, fillSlice } from './facts/fill-slice.js'
import { fillCalendar } from './fill-calendar.js'
import { fillEvaluations } from './fill-evaluations.js'
import { fillLand, fillProjects, fillPushes, fillTax } from './fill-ground.js'
import { fillEscrows, fillLending, grantsAcknowledged } from './fill-lending.js'
import { fillList } from './fill-list.js'
import { fillMechanisms } from './fill-mechanisms.js'
import { fillReadyPhases } from './fill-ready-phases.js'
import { fillReturns } from './fill-returns.js'
import { registerInstitutions, registerUnits } from './fill-units.js'
import { fillWatchList } from './fill-watch-list.js'
import { withoutMatchers } from './hold-matchers.js'
import { planProject } from './project-facts.js'
import { EXTENTS, type Extent } from './size.js'
import { PROJECT_UNITS } from './units.js'

export interface FillOptions extends Partial<Extent> {
  readonly size: keyof typeof EXTENTS
  readonly onProgress: (done: number, total: number) => void
}

/** Each slice for itself, all at once: PostgreSQL writes while the next rows are made. */
async function fillSlices(runtimes: Runtimes, counties: readonly County[], extent: Extent, step: () => void): Promise<void> {
  const each = async (work: (county: County) => Promise<void>): Promise<void> => {
    for (const county of counties) {
      await work(county)
      step()
    }
  }
  await Promise.all([
    fillSlice(runtimes, 'projects', counties, extent, 'AGENCIES').then(step),
    each(({ unit, plans }) => fillLand(runtimes, unit, plans)).then(() => fillSlice(runtimes, 'land', counties, extent, 'AGENCIES').then(step)),
    each(({ unit, plans }) => fillTax(runtimes, unit, plans, extent)).then(() => fillSlice(runtimes, 'tax', counties, extent, 'AGENCIES').then(step)),
    each(({ unit, plans }) => fillPushes(runtimes, unit, plans))
      .then(() => fillSlice(runtimes, 'coordination', counties, extent, 'AGENCIES'))
      .then(() => fillConsultation(runtimes, counties))
      .then(step),
    fillSlice(runtimes, 'financing', counties, extent, 'AGENCIES').then(step),
  ])
}

/** What banks know and lent, and what lies in the presale accounts: each in its own slice. */
async function fillBanks(runtimes: Runtimes, counties: readonly County[], extent: Extent): Promise<void> {
  await grantsAcknowledged(runtimes)
  const said = fillSlice(runtimes, 'financing', counties, extent, 'BANKS')
  const lent = said.then(() => fillLending(runtimes)).then(() => fillEvaluations(runtimes, counties))
  await Promise.all([lent, fillEscrows(runtimes, counties), fillReadyPhases(runtimes, counties), fillWatchList(runtimes, counties)])
  await fillList(runtimes, counties)
  await grantsAcknowledged(runtimes)
}

/** Writes the demonstration through the agencies' own bulk actions: the same rights, constraints and audit as all other data. */
export async function fillFacts(runtimes: Runtimes, { size, onProgress, ...more }: FillOptions): Promise<void> {
  const extent: Extent = { ...EXTENTS[size], ...more }
  const total = 7 + PROJECT_UNITS.length * 4
  let done = 0
  const step = (): void => onProgress(++done, total)
  await withoutMatchers(runtimes, async () => {
    await registerUnits(runtimes)
    await fillCalendar(runtimes)
    await fillMechanisms(runtimes)
    await registerInstitutions(runtimes)
    const counties = PROJECT_UNITS.map((unit) => ({ unit, plans: Array.from({ length: extent.projectsPerUnit }, (_, n) => planProject(unit, n)) }))
    for (const { unit, plans } of counties) {
      await fillProjects(runtimes, unit, plans, extent)
      step()
    }
    await catchUp(runtimes)
    await fillSlices(runtimes, counties, extent, step)
    await fillBanks(runtimes, counties, extent)
    step()
    await fillDirt(runtimes, counties, extent)
  })
  await fillReturns(runtimes)
  step()
}
