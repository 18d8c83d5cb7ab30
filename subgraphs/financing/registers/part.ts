import type { ClassType } from 'type-graphql'
import { registersPart } from '../../../platform/register/part.js'
import type { Register } from '../../../platform/register/register.js'
import { FINANCING_REGISTERS } from './all.js'
import { financingSlice } from './slice.js'

export const financingRegisters = registersPart({ migration: 'M20261124FinancingRegisters', slice: financingSlice, registers: FINANCING_REGISTERS })

/** A register's type in the graph, for what is answered beside its columns. */
export function typeOfRegister(register: Register): ClassType<object> {
  const type = financingRegisters.types?.[FINANCING_REGISTERS.indexOf(register)]
  if (!type) throw new Error(`financing keeps no ${register.type}`)
  return type as ClassType<object>
}
