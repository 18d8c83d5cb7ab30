import { type FactTable, factTable } from './fact-table.js'
import { loginRole, type SubgraphName } from './roles.js'

interface Definer {
  readonly schema: SubgraphName
  /** `name(argument type, …)`, as it is created. */
  readonly signature: string
  /** The types alone, as it is granted. */
  readonly types: string
  readonly returns: string
  readonly language?: 'sql' | 'plpgsql'
  readonly stable?: boolean
  readonly body: string
}

/** A function that runs as the schema's owner, who sees all rows: it asks for the caller itself, and only the login role may call it. */
export function definer({ schema, signature, types, returns, language = 'sql', stable = false, body }: Definer): string[] {
  const granted = `${schema}.${signature.split('(')[0]}(${types})`
  return [
    `create function ${schema}.${signature} returns ${returns} language ${language} ${stable ? 'stable ' : ''}security definer
      set search_path = ${schema}, pg_temp as $$ ${body} $$`,
    `revoke all on function ${granted} from public`,
    `grant execute on function ${granted} to ${loginRole(schema)}`,
  ]
}

/** The caller is of the agency that owns the row, and the row is in his units: asked by functions that row-level security does not bind. */
export const actsForRow = (row: string): string =>
  `${row}.agency = current_setting('app.agency', true) and ${row}.unit_id = any (string_to_array(coalesce(current_setting('app.units', true), ''), ',')::uuid[])`

/** A table of facts that no login role writes: its definer functions do. */
export const writtenByFunctions = (table: Omit<FactTable, 'writers'>): string[] => [
  ...factTable({ ...table, writers: [] }).filter((statement) => !/^create policy (insert|update)_own /.test(statement)),
  `revoke insert, update on ${table.schema}.${table.name} from ${loginRole(table.schema)}`,
]
