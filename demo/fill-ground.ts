import { insertLegalBases, insertPushes } from '../subgraphs/coordination/bulk.js'
import { insertBatches, insertNominations } from '../subgraphs/coordination/nomination/bulk.js'
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
import { clerk, insert, type Runtimes, runtimeOf } from './acting.js'
import { certificatesOf, mortgagesOf, taxesOf } from './land-and-tax-facts.js'
import { batchesOf, nominationsOf } from './list-facts.js'
import { buildingsOf, enterpriseOf, type ProjectPlan, progressOf, projectOf, scopeBuildingsOf, scopesOf, stopsOf, violationsOf } from './project-facts.js'
import { legalBasesOf, pushesOf } from './push-facts.js'
import type { Extent } from './size.js'
import type { DemoUnit } from './units.js'

/** What a county's projects are: all else hangs on it. */
export async function fillProjects(runtimes: Runtimes, unit: DemoUnit, plans: readonly ProjectPlan[], { months }: Extent): Promise<void> {
  const projects = runtimeOf(runtimes, 'projects')
  const housing = clerk('HOUSING', unit.id)
  const market = clerk('MARKET_REGULATION', unit.id)
  const developers = plans.filter(({ number }) => number % 3 === 0).map(enterpriseOf)
  await insert(projects, market, insertEnterprises, developers)
  await insert(projects, housing, insertProjects, plans.map(projectOf))
  await insert(projects, housing, insertBuildings, plans.flatMap(buildingsOf))
  await insert(projects, housing, insertScopes, plans.flatMap(scopesOf))
  await insert(projects, housing, insertScopeBuildings, plans.flatMap(scopeBuildingsOf))
  const progress = plans.flatMap((plan) => progressOf(plan, months))
  await insert(projects, housing, insertProgress, progress)
  await insert(projects, housing, insertStops, plans.flatMap(stopsOf))
  await insert(projects, market, insertViolations, plans.flatMap(violationsOf))
}

export async function fillLand(runtimes: Runtimes, unit: DemoUnit, plans: readonly ProjectPlan[]): Promise<void> {
  const land = runtimeOf(runtimes, 'land')
  const resources = clerk('NATURAL_RESOURCES', unit.id)
  const approval = clerk('ADMIN_APPROVAL', unit.id)
  const certificates = plans.map((plan) => certificatesOf(plan, plan.number))
  const mortgages = plans.map((plan) => mortgagesOf(plan, plan.number))
  const issued = certificates.flatMap((made) => made.certificates)
  await insert(land, approval, insertCertificates, issued)
  const holders = certificates.flatMap((made) => made.links)
  await insert(land, approval, insertLandLinks, holders)
  const registered = mortgages.flatMap((made) => made.mortgages)
  await insert(land, resources, insertMortgages, registered)
  const mortgaged = mortgages.flatMap((made) => made.links)
  await insert(land, resources, insertLandLinks, mortgaged)
}

export async function fillTax(runtimes: Runtimes, unit: DemoUnit, plans: readonly ProjectPlan[], { quarters }: Extent): Promise<void> {
  const tax = runtimeOf(runtimes, 'tax')
  const taxation = clerk('TAXATION', unit.id)
  const taxes = plans.map((plan) => taxesOf(plan, quarters, plans.length))
  const periods = taxes.flatMap((made) => made.periods)
  await insert(tax, taxation, insertTaxPeriods, periods)
  const links = taxes.flatMap((made) => made.links)
  await insert(tax, taxation, insertTaxLinks, links)
}

/** The county's list in batches first, then what went from it to banks. */
export async function fillPushes(runtimes: Runtimes, unit: DemoUnit, plans: readonly ProjectPlan[]): Promise<void> {
  const coordination = runtimeOf(runtimes, 'coordination')
  const office = clerk('MECHANISM_OFFICE', unit.id)
  await insert(coordination, office, insertBatches, batchesOf(unit))
  await insert(coordination, office, insertNominations, plans.flatMap(nominationsOf))
  await insert(coordination, office, insertPushes, plans.flatMap(pushesOf))
  const bases = plans.flatMap((plan) => legalBasesOf(plan, plan.number))
  await insert(coordination, office, insertLegalBases, bases)
}
