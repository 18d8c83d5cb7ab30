import { TaxKind } from '../../subgraphs/tax/tax-period/tax-kind.graph.js'

/** Fen as the graph shows money: yuan with two decimals. */
export const yuan = (column: string): string => `((${column})::numeric / 100)::numeric(20, 2)::text`

export const instant = (column: string): string => `to_char(${column} at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS.MS"+08:00"')`

/** A JSON object of columns; a name alone is the column of the same name. */
export const object = (fields: Readonly<Record<string, string>>): string =>
  `json_build_object(${Object.entries(fields)
    .map(([name, sql]) => `'${name}', ${sql}`)
    .join(', ')})`

/** A list of what `from` gives, in its order; empty, never null. */
export const listOf = (fields: Readonly<Record<string, string>>, from: string, order: string): string =>
  `coalesce((select json_agg(${object(fields)} order by ${order}) from ${from}), '[]'::json)`

/** Who says so: what almost every fact of a view carries. */
export const reported = (alias: string) => ({
  agency: `${alias}.agency`,
  reporterPost: `${alias}.reporter_post`,
  recordedAt: instant(`${alias}.recorded_at`),
})

/** Stored is the code of a tax, shown is its name. */
export const taxKind = (column: string): string =>
  `case ${column} ${Object.entries(TaxKind)
    .map(([name, code]) => `when '${code}' then '${name}'`)
    .join(' ')} end`
