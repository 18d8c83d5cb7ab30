import { registersPart } from '../../../platform/register/part.js'
import { LAND_REGISTERS } from './all.js'
import { landSlice } from './slice.js'

export const landRegisters = registersPart({ migration: 'M20261124LandRegisters', slice: landSlice, registers: LAND_REGISTERS })
