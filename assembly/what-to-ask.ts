import { type GraphQLObjectType, getNamedType, isLeafType, isObjectType } from 'graphql'

/** Whether everybody who may send the document may use what a coordinate names. */
export type MayUse = (coordinate: string) => boolean

/** What a registered document asks of what a field points at: the id, or the values of what has none of its own. */
export function askedInside(type: GraphQLObjectType, mayUse: MayUse): string {
  return type.getFields().id && mayUse(`${type.name}.id`) ? 'id' : askedOf(type, mayUse)
}

/** What it asks of a record: its own values, and the ids of what it points at. */
export function askedOf(type: GraphQLObjectType, mayUse: MayUse): string {
  const parts = Object.values(type.getFields()).flatMap(({ name, type: fieldType, args }) => {
    const target = getNamedType(fieldType)
    if (args.length > 0 || !mayUse(`${type.name}.${name}`)) return []
    if (isLeafType(target)) return [name]
    const inside = isObjectType(target) ? askedInside(target, mayUse) : ''
    return inside === '' ? [] : [`${name} { ${inside} }`]
  })
  return parts.join(' ')
}
