import { NO_SWITCHES, type Switches } from './conditions.js'
import { introspection } from './introspect.js'
import type { PreparedOperation, Variant } from './operation.js'
import { plan } from './plan.js'
import { prune } from './prune.js'
import { objectShape } from './selection.js'
import type { Supergraph } from './supergraph.js'

/** The variant for these variables; undefined when a condition has no truth, which only a null for a nullable variable can bring about. */
export function variantOf(prepared: PreparedOperation, variables: Readonly<Record<string, unknown>>, supergraph: Supergraph): Variant | undefined {
  let decided = ''
  for (const name of prepared.switches) {
    const truth = variables[name]
    if (typeof truth !== 'boolean') return undefined
    decided += truth ? '1' : '0'
  }
  const known = prepared.variants.get(decided)
  if (known) return known
  const switches = prepared.switches.length === 0 ? NO_SWITCHES : new Map(prepared.switches.map((name, index) => [name, decided[index] === '1']))
  const variant = compileVariant(prepared, switches, supergraph)
  prepared.variants.set(decided, variant)
  return variant
}

function compileVariant({ operation, fragments, responseKeys }: PreparedOperation, switches: Switches, supergraph: Supergraph): Variant {
  const type = supergraph.schema.getRootType(operation.operation)
  if (!type) throw new Error(`the schema has no ${operation.operation}`)
  const document = prune(operation, fragments, switches)
  return {
    step: document && plan(document, operation.name?.value, supergraph),
    shape: objectShape(type, [operation.selectionSet]),
    selecting: { schema: supergraph.schema, fragments, switches, responseKeys },
    introspect: introspection(supergraph.schema, operation, fragments),
  }
}
