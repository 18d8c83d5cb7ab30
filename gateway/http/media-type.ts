export const JSON_TYPE = 'application/json; charset=utf-8'
export const GRAPHQL_TYPE = 'application/graphql-response+json; charset=utf-8'

interface Range {
  readonly type: string
  readonly weight: number
}

const rangesOf = (accept: string): Range[] =>
  accept.split(',').map((range) => {
    const [type = '', ...parameters] = range.trim().toLowerCase().split(';')
    const weight = Number(
      parameters
        .find((parameter) => parameter.trim().startsWith('q='))
        ?.trim()
        .slice(2) ?? 1,
    )
    return { type: type.trim(), weight }
  })

const weightOf = (ranges: readonly Range[], names: readonly string[]): number =>
  names.map((name) => ranges.find(({ type }) => type === name)?.weight).find((weight) => weight !== undefined) ?? 0

/** The type of the answer that the caller wants: application/json where it does not say; null when it takes neither (GraphQL over HTTP §6.1). */
export function answerType(accept: string | undefined): string | null {
  if (!accept) return JSON_TYPE
  const ranges = rangesOf(accept.slice(0, 500))
  const graphql = weightOf(ranges, ['application/graphql-response+json', 'application/*', '*/*'])
  const json = weightOf(ranges, ['application/json', 'application/*', '*/*'])
  if (graphql === 0 && json === 0) return null
  const named = ranges.some(({ type }) => type === 'application/graphql-response+json')
  return graphql > json || (graphql === json && named && !ranges.some(({ type }) => type === 'application/json')) ? GRAPHQL_TYPE : JSON_TYPE
}
