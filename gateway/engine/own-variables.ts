import type { CompiledFetch } from './steps.js'

/** The client's variables that this fetch uses; one that was not given stays away, so that the default of its place holds. */
export function ownVariables(fetch: CompiledFetch, variables: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const own: Record<string, unknown> = {}
  for (const name of fetch.variables) if (Object.hasOwn(variables, name)) own[name] = variables[name]
  return own
}
