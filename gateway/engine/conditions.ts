import { type ArgumentNode, type DirectiveNode, type DocumentNode, Kind, type SelectionNode, visit } from 'graphql'

/** The truth of every variable that a `@skip` or `@include` reads. */
export type Switches = ReadonlyMap<string, boolean>

export const NO_SWITCHES: Switches = new Map()

const isCondition = (directive: DirectiveNode): boolean => directive.name.value === 'skip' || directive.name.value === 'include'
const condition = (directive: DirectiveNode): ArgumentNode['value'] | undefined => directive.arguments?.[0]?.value

/** The variables that decide which selections an operation has. */
export function switchVariables(document: DocumentNode): readonly string[] {
  const names = new Set<string>()
  visit(document, {
    Directive(node) {
      const value = isCondition(node) ? condition(node) : undefined
      if (value?.kind === Kind.VARIABLE) names.add(value.name.value)
    },
  })
  return [...names]
}

/** Whether `@skip` and `@include` leave this selection in. */
export function isIncluded(selection: SelectionNode, switches: Switches): boolean {
  for (const directive of selection.directives ?? []) {
    if (!isCondition(directive)) continue
    const value = condition(directive)
    const truth = value?.kind === Kind.VARIABLE ? switches.get(value.name.value) === true : value?.kind === Kind.BOOLEAN && value.value
    if (truth === (directive.name.value === 'skip')) return false
  }
  return true
}
