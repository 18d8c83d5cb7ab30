interface Answer {
  readonly data?: unknown
  readonly errors?: readonly { readonly path?: readonly (string | number)[] | undefined }[] | undefined
}

/**
 * Where the errors of an answer show: the first null on each error's path. A null that rises hides which of several failing
 * fields was met first, and the specification (§6.4.4) leaves open which of them is reported.
 * An error beside a value that is there (a subgraph was asked for more than the client selected) shows nowhere.
 */
export function errorPlaces({ data, errors = [] }: Answer): readonly string[] {
  const places = errors.flatMap(({ path = [] }) => {
    let value: unknown = data
    const place: (string | number)[] = []
    for (const segment of path) {
      if (value === null || typeof value !== 'object') break
      place.push(segment)
      value = (value as Record<string | number, unknown>)[segment]
    }
    return value === null || value === undefined ? [JSON.stringify(place)] : []
  })
  return [...new Set(places)].sort()
}

/** What two answers must have in common, the order of keys included. */
export const comparable = (answer: Answer): { data: string; places: readonly string[] } => ({
  data: JSON.stringify(answer.data ?? null),
  places: errorPlaces(answer),
})
