import type { FindingDefinition } from './finding-rule.js'

interface Fault {
  readonly finding: FindingDefinition
  /** The alias of the record at fault: a table of facts. */
  readonly row: string
  /** Its table's name in capitals. */
  readonly type: string
  /** SQL of the project that it is about. */
  readonly project: string
  /** Names of the text's placeholders → SQL of their values. */
  readonly parameters: Readonly<Record<string, string>>
}

/** What a cross-check selects of a record at fault. */
export const fault = ({ finding, row, type, project, parameters }: Fault): string =>
  `'${type}' as record_type, ${row}.id as record_id, ${row}.unit_id, ${row}.agency, ${row}.subject_id, ${project} as project_id, '${finding.code}' as rule,
   jsonb_build_object(${Object.entries(parameters)
     .map(([name, sql]) => `'${name}', ${sql}`)
     .join(', ')}) as parameters`

/** Fen as the yuan that a text shows. */
export const yuan = (fen: string): string => `((${fen}) / 100.0)::numeric(20, 2)::text`
