import type { Agency } from '../../../kernel/actor.js'
import { snake, tableOf } from '../../../platform/register/names.js'
import type { Register } from '../../../platform/register/register.js'
import { CONSULTATION_REGISTERS } from '../../../subgraphs/coordination/consultation/registers.js'
import { COORDINATION_REGISTERS } from '../../../subgraphs/coordination/registers/all.js'
import { FINANCING_REGISTERS } from '../../../subgraphs/financing/registers/all.js'
import { LAND_REGISTERS } from '../../../subgraphs/land/registers/all.js'
import { PROJECT_REGISTERS } from '../../../subgraphs/projects/registers/all.js'
import { WATCH_LIST_REGISTERS } from '../../../subgraphs/projects/watch-list/part.js'
import { TAX_REGISTERS } from '../../../subgraphs/tax/registers/all.js'
import type { Sight } from './oracle.js'

export const REGISTERS: readonly Register[] = [
  ...PROJECT_REGISTERS,
  ...LAND_REGISTERS,
  ...TAX_REGISTERS,
  ...FINANCING_REGISTERS,
  ...COORDINATION_REGISTERS,
  ...CONSULTATION_REGISTERS,
  ...WATCH_LIST_REGISTERS,
]

export const registerTable = (register: Register): string => `${register.schema}.${tableOf(register)}`

/** Who sees a register's rows, said from its definition and otherwise than its table's policies say it. */
export function sightOf({ about, confidential, writers }: Register): Sight {
  if (confidential) return writers.includes('BANK') ? 'own bank of subject' : 'units'
  switch (about.by) {
    case 'subject':
      return 'subject'
    case 'link':
      return 'linked'
    case 'parent':
      return `with ${snake(about.register)} by ${snake(about.register)}_id`
    case 'unit':
      return 'units'
  }
}

export const registerRights = (registers: readonly Register[]): Readonly<Record<string, readonly [Sight, readonly Agency[]]>> =>
  Object.fromEntries(registers.map((register) => [registerTable(register), [sightOf(register), register.writers]]))

/**
 * One of each kind of register, with the rows above its lines: filled and tried by every viewer. All ninety would take the locks another
 * minute; the others' policies are held against these, word for word.
 */
const TRIED = new Set([
  ...['SalesMonth', 'ProjectApproval', 'LandContract', 'LandPayment', 'LandDeal', 'TaxInvoice'],
  ...['CapitalContribution', 'CapitalRecognition', 'Collateral', 'CollateralValuation', 'ExistingLoan', 'LoanRestriction'],
])

export const TRIED_REGISTERS = REGISTERS.filter(({ type }) => TRIED.has(type))
