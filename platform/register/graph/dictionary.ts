import { registerEnumType } from 'type-graphql'
import type { Column } from '../column.js'

type ChoiceColumn = Extract<Column, { type: 'choice' }>

const known = new Map<string, { readonly values: Record<string, string>; readonly words: string }>()

/** The enum of a dictionary. Registers may share one, with the same words. */
export function enumOf({ enumName, choices, zh, en }: ChoiceColumn): Record<string, string> {
  const words = JSON.stringify(choices)
  const before = known.get(enumName)
  if (before && before.words !== words) throw new Error(`two dictionaries are called ${enumName}`)
  if (before) return before.values
  const values = Object.fromEntries(Object.keys(choices).map((value) => [value, value]))
  registerEnumType(values, {
    name: enumName,
    description: `${zh}\n${en}`,
    valuesConfig: Object.fromEntries(Object.entries(choices).map(([value, [chinese, english]]) => [value, { description: `${chinese}\n${english}` }])),
  })
  known.set(enumName, { values, words })
  return values
}
