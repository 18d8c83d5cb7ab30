import type { RecordTables, Says } from '../linking/find-record.js'
import { snake, tableOf } from './names.js'
import type { Register } from './register.js'
import { recordTypeOf } from './shape.js'

/** A register that has a column of its own for the project's name says it there, where the common one is empty. */
function saysOf({ about }: Register): Says {
  if (about.by !== 'link') return {}
  const { name, ...others } = about.says ?? {}
  return {
    name: name === undefined ? 'project_name' : `coalesce(project_name, ${snake(name)})`,
    ...Object.fromEntries(Object.entries(others).map(([what, column]) => [what, snake(column)])),
  }
}

/** The agency's own registers among these, as the kinds of records that links and the matcher know. */
export const linkTables = (registers: readonly Register[]): RecordTables =>
  Object.fromEntries(
    registers
      .filter(({ about }) => about.by === 'link')
      .map((register) => [
        recordTypeOf(register),
        { table: tableOf(register), description: `${register.zh}\n${register.en}`, says: saysOf(register), where: `status = 'IN_FORCE'` },
      ]),
  )
