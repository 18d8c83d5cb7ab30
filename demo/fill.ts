import { isRefused } from '../platform/action/action.js'
import { runAction } from '../platform/action/run.js'
import { insertLegalBases, insertPushes } from '../subgraphs/coordination/bulk.js'
import { registerReportingUnit } from '../subgraphs/coordination/unit/actions/register-reporting-unit.js'
import { registerInstitution } from '../subgraphs/financing/institution/actions/register-institution.js'
import { insertCertificates, insertLandLinks, insertMortgages } from '../subgraphs/land/bulk.js'
import {
  insertBuildings,
  insertEnterprises,
  insertProgress,
  insertProjects,
  insertScopeBuildings,
  insertScopes,
  insertStops,
  insertViolations,
} from '../subgraphs/projects/bulk.js'
import { insertTaxLinks, insertTaxPeriods } from '../subgraphs/tax/bulk.js'
import { catchUp, clerk, insert, type Runtimes, requestOf, runtimeOf } from './acting.js'
import { DEMO_INSTITUTIONS } from './banks.js'
import { fillCalendar } from './fill-calendar.js'
import { fillLending } from './fill-lending.js'
import { certificatesOf, mortgagesOf, taxesOf } from './land-and-tax-facts.js'
import {
  buildingsOf,
  enterpriseOf,
  type ProjectPlan,
  planProject,
  progressOf,
  projectOf,
  scopeBuildingsOf,
  scopesOf,
  stopsOf,
  violationsOf,
} from './project-facts.js'
import { legalBasesOf, pushesOf } from './push-facts.js'
import { idOf } from './random.js'
import { DEMO_UNITS, type DemoUnit, PROJECT_UNITS, unitId } from './units.js'

export interface FillOptions {
  readonly projectsPerUnit: number
  /** How many months of progress and quarters of taxes each project has. */
  readonly months: number
  readonly quarters: number
  readonly onProgress: (done: number, total: number) => void
}

/** Superiors first; a unit is in sight of the office above it once every subgraph has its copy. */
async function registerUnits(runtimes: Runtimes): Promise<void> {
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

async function registerInstitutions(runtimes: Runtimes): Promise<void> {
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

const numbered = (plans: readonly ProjectPlan[]) => plans.map((plan, n) => [plan, n] as const)

async function fillProjects(runtimes: Runtimes, unit: DemoUnit, plans: readonly ProjectPlan[], months: number): Promise<void> {
  const projects = runtimeOf(runtimes, 'projects')
  const housing = clerk('HOUSING', unit.id)
  const all = numbered(plans)
  const developers = new Map(plans.map((plan) => [plan.developerId, plan]))
  await insert(projects, housing, insertEnterprises, [...developers.values()].map(enterpriseOf))
  await insert(
    projects,
    housing,
    insertProjects,
    all.map(([plan, n]) => projectOf(plan, n)),
  )
  await insert(projects, housing, insertBuildings, plans.flatMap(buildingsOf))
  await insert(projects, housing, insertScopes, plans.flatMap(scopesOf))
  await insert(projects, housing, insertScopeBuildings, plans.flatMap(scopeBuildingsOf))
  await insert(
    projects,
    housing,
    insertProgress,
    plans.flatMap((plan) => progressOf(plan, months)),
  )
  await insert(projects, housing, insertStops, plans.flatMap(stopsOf))
  await insert(
    projects,
    clerk('MARKET_REGULATION', unit.id),
    insertViolations,
    all.flatMap(([plan, n]) => violationsOf(plan, n)),
  )
}

async function fillLandAndTax(runtimes: Runtimes, unit: DemoUnit, plans: readonly ProjectPlan[], quarters: number): Promise<void> {
  const land = runtimeOf(runtimes, 'land')
  const tax = runtimeOf(runtimes, 'tax')
  const all = numbered(plans)
  const resources = clerk('NATURAL_RESOURCES', unit.id)
  const approval = clerk('ADMIN_APPROVAL', unit.id)
  const certificates = all.map(([plan, n]) => certificatesOf(plan, n))
  const mortgages = all.map(([plan, n]) => mortgagesOf(plan, n))
  const taxes = all.map(([plan, n]) => taxesOf(plan, n, quarters))
  await insert(
    land,
    approval,
    insertCertificates,
    certificates.flatMap((made) => made.certificates),
  )
  await insert(
    land,
    approval,
    insertLandLinks,
    certificates.flatMap((made) => made.links),
  )
  await insert(
    land,
    resources,
    insertMortgages,
    mortgages.flatMap((made) => made.mortgages),
  )
  await insert(
    land,
    resources,
    insertLandLinks,
    mortgages.flatMap((made) => made.links),
  )
  await insert(
    tax,
    clerk('TAXATION', unit.id),
    insertTaxPeriods,
    taxes.flatMap((made) => made.periods),
  )
  await insert(
    tax,
    clerk('TAXATION', unit.id),
    insertTaxLinks,
    taxes.flatMap((made) => made.links),
  )
}

async function fillPushes(runtimes: Runtimes, unit: DemoUnit, plans: readonly ProjectPlan[]): Promise<void> {
  const coordination = runtimeOf(runtimes, 'coordination')
  const office = clerk('MECHANISM_OFFICE', unit.id)
  await insert(
    coordination,
    office,
    insertPushes,
    numbered(plans).flatMap(([plan, n]) => pushesOf(plan, n)),
  )
  await insert(
    coordination,
    office,
    insertLegalBases,
    numbered(plans).flatMap(([plan, n]) => legalBasesOf(plan, n)),
  )
}

/** Writes the demonstration through the agencies' own bulk actions: the same rights, constraints and audit as all other data. */
export async function fillFacts(runtimes: Runtimes, { projectsPerUnit, months, quarters, onProgress }: FillOptions): Promise<void> {
  const total = 2 + PROJECT_UNITS.length * 3
  let done = 0
  const step = (): void => onProgress(++done, total)
  await registerUnits(runtimes)
  await fillCalendar(runtimes)
  await registerInstitutions(runtimes)
  step()
  for (const unit of PROJECT_UNITS) {
    const plans = Array.from({ length: projectsPerUnit }, (_, n) => planProject(unit, n))
    await fillProjects(runtimes, unit, plans, months)
    step()
    await fillLandAndTax(runtimes, unit, plans, quarters)
    step()
    await fillPushes(runtimes, unit, plans)
    step()
  }
  await catchUp(runtimes)
  await fillLending(runtimes)
  step()
}
