import { registersPart } from '../../../platform/register/part.js'
import { TAX_REGISTERS } from './all.js'
import { taxSlice } from './slice.js'

export const taxRegisters = registersPart({ migration: 'M20261124TaxRegisters', slice: taxSlice, registers: TAX_REGISTERS })
