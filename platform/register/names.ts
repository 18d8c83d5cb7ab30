import type { Column } from './column.js'
import type { Register } from './register.js'

export const snake = (name: string): string => name.replace(/(?<!^)[A-Z]/g, (letter) => `_${letter}`).toLowerCase()

const kebab = (name: string): string => snake(name).replaceAll('_', '-')

export const camel = (name: string): string => `${name.charAt(0).toLowerCase()}${name.slice(1)}`

export const tableOf = ({ type }: Pick<Register, 'type'>): string => snake(type)

/** `./hub import sales-months`. */
export const kindOf = ({ plural }: Pick<Register, 'plural'>): string => kebab(plural)

export const importOf = ({ plural }: Pick<Register, 'plural'>): string => `Import.${plural}`

/** A row's property and the table's column: money says its unit, a reference that it is an id. */
export const propertyOf = (name: string, column: Column): string => (column.type === 'institution' ? `${name}Id` : name)

export const sqlColumnOf = (name: string, column: Column): string => {
  if (column.type === 'money') return `${snake(name)}_fen`
  return column.type === 'institution' ? `${snake(name)}_id` : snake(name)
}

/** The column that names the row above in the table of lines. */
export const parentColumnOf = (parent: string): string => `${snake(parent)}_id`
export const parentPropertyOf = (parent: string): string => `${camel(parent)}Id`
