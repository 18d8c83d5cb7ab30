import { registersPart } from '../../../platform/register/part.js'
import { FINANCING_REGISTERS } from './all.js'
import { financingSlice } from './slice.js'

export const financingRegisters = registersPart({ migration: 'M20261124FinancingRegisters', slice: financingSlice, registers: FINANCING_REGISTERS })
