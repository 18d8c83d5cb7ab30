import { registersPart } from '../../../platform/register/part.js'
import { PROJECT_REGISTERS } from './all.js'
import { projectsSlice } from './slice.js'

export const projectsRegisters = registersPart({ migration: 'M20261124ProjectsRegisters', slice: projectsSlice, registers: PROJECT_REGISTERS })
