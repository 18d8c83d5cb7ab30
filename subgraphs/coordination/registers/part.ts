import { registersPart } from '../../../platform/register/part.js'
import { COORDINATION_REGISTERS } from './all.js'
import { coordinationSlice } from './slice.js'

export const coordinationRegisters = registersPart({ migration: 'M20261124CoordinationRegisters', slice: coordinationSlice, registers: COORDINATION_REGISTERS })
