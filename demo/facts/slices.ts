import type { SubgraphName } from '../../platform/database/roles.js'
import type { insertLinks } from '../../platform/linking/bulk-links.js'
import type { Register } from '../../platform/register/register.js'
import { CONSULTATION_REGISTERS } from '../../subgraphs/coordination/consultation/registers.js'
import { COORDINATION_REGISTERS } from '../../subgraphs/coordination/registers/all.js'
import { FINANCING_REGISTERS } from '../../subgraphs/financing/registers/all.js'
import { insertLandLinks } from '../../subgraphs/land/bulk.js'
import { LAND_REGISTERS } from '../../subgraphs/land/registers/all.js'
import { insertProjectLinks } from '../../subgraphs/projects/bulk.js'
import { PROJECT_REGISTERS } from '../../subgraphs/projects/registers/all.js'
import { insertTaxLinks } from '../../subgraphs/tax/bulk.js'
import { TAX_REGISTERS } from '../../subgraphs/tax/registers/all.js'
import { CONSULTATION } from './coordination/consultation.js'
import { COUNTIES } from './coordination/counties.js'
import { OFFICE } from './coordination/office.js'
import { BANKS } from './financing/banks.js'
import { CAPITAL, CENTRAL_BANK } from './financing/capital.js'
import { ROUTES_OF_RENEWAL } from './financing/routes.js'
import { SPENDING } from './financing/spending.js'
import { PARCELS } from './land/parcels.js'
import { PERMITS } from './land/permits.js'
import { COUNTY_LAND, RENEWAL_LAND } from './land/renewal-land.js'
import { APPROVALS } from './projects/approvals.js'
import { ENTERPRISES } from './projects/enterprises.js'
import { LIFE } from './projects/life.js'
import { RELOCATION } from './projects/relocation.js'
import { RENEWAL } from './projects/renewal.js'
import { SALES } from './projects/sales.js'
import type { OfProject, OfUnit, Tellers } from './said.js'
import { TAXES } from './tax/taxes.js'

export interface ToldSlice {
  readonly registers: readonly Register[]
  readonly ofProject: Tellers<OfProject>
  readonly ofUnit: Tellers<OfUnit>
  readonly links: ReturnType<typeof insertLinks> | null
}

/** Every register of every slice, and who tells its rows. */
export const TOLD_SLICES: Readonly<Record<SubgraphName, ToldSlice>> = {
  projects: {
    registers: PROJECT_REGISTERS,
    ofProject: { ...LIFE, ...SALES, ...ENTERPRISES, ...RENEWAL, ...RELOCATION, ...APPROVALS },
    ofUnit: {},
    links: insertProjectLinks,
  },
  land: { registers: LAND_REGISTERS, ofProject: { ...PARCELS, ...PERMITS, ...RENEWAL_LAND }, ofUnit: COUNTY_LAND, links: insertLandLinks },
  tax: { registers: TAX_REGISTERS, ofProject: TAXES, ofUnit: {}, links: insertTaxLinks },
  financing: { registers: FINANCING_REGISTERS, ofProject: { ...CAPITAL, ...BANKS, ...ROUTES_OF_RENEWAL, ...SPENDING }, ofUnit: CENTRAL_BANK, links: null },
  coordination: {
    registers: [...COORDINATION_REGISTERS, ...CONSULTATION_REGISTERS],
    ofProject: OFFICE,
    ofUnit: { ...COUNTIES, ...CONSULTATION },
    links: null,
  },
}
