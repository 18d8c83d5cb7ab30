const setting = (name: string): string => `(select nullif(current_setting('app.${name}', true), ''))`

/** The caller objected himself, or his bank, company or bureau did. */
export const OBJECTOR = (row: string): string => `(${row}.reporter = ${setting('person')}::uuid or ${row}.objector_institution = ${setting('institution')}::uuid
  or ${row}.objector_enterprise = ${setting('enterprise')}::uuid
  or (${row}.objector_agency = ${setting('agency')} and ${row}.objector_unit = ${setting('unit')}::uuid))`
