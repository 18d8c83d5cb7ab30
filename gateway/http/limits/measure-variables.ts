export interface VariableMeasures {
  readonly depth: number
  readonly longestString: number
  readonly reservedName: boolean
}

/** Goes one level beyond `maxDepth` and no further: how much deeper it is does not matter. */
export function measureVariables(variables: Readonly<Record<string, unknown>>, maxDepth: number): VariableMeasures {
  let deepest = 0
  let longestString = 0
  let reservedName = false

  function measure(value: unknown, depth: number): void {
    if (typeof value === 'string') longestString = Math.max(longestString, value.length > 3333 ? Buffer.byteLength(value) : value.length)
    if (typeof value !== 'object' || value === null) return
    deepest = Math.max(deepest, depth)
    if (depth > maxDepth) return
    if (Array.isArray(value)) {
      for (const item of value) measure(item, depth + 1)
      return
    }
    for (const [name, inner] of Object.entries(value)) {
      if (name === '__proto__') reservedName = true
      measure(inner, depth + 1)
    }
  }

  for (const [name, value] of Object.entries(variables)) {
    if (name === '__proto__') reservedName = true
    measure(value, 1)
  }
  return { depth: deepest, longestString, reservedName }
}
