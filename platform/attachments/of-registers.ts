import { tableOf } from '../register/names.js'
import type { Register } from '../register/register.js'
import type { AttachableRecords } from './records.js'

const enumName = (register: Register): string => tableOf(register).toUpperCase()

/** Files may be attached to the rows of a slice's registers as to its other records. */
export const attachableRegisters = (registers: readonly Register[]): AttachableRecords =>
  Object.fromEntries(
    registers.map((register) => {
      const { zh, en, writers, confidential = false } = register
      return [enumName(register), { table: tableOf(register), description: `${zh}\n${en}`, ofOneBank: confidential && writers.includes('BANK') }]
    }),
  )
