import { inUnits, isService } from '../../../platform/database/policy.js'

const setting = (name: string): string => `current_setting('app.${name}', true)`

/** What concerns one department is seen by the unit's office, by auditors, and by that department; its neighbours look at their own. */
const ofDepartment = (units: string, department: string): string =>
  `(${units}) and ((select ${setting('kind')}) in ('OFFICE', 'AUDITOR') or ${department} = (select ${setting('agency')}))`

export const seenByDepartment = (table: string, department: string): string =>
  `${isService} or (${ofDepartment(inUnits(`${table}.unit_id`), `${table}.${department}`)})`

/** A difficulty is seen where it was raised and where it is to be solved; of banks and developers by the one that bears it. */
export const seenByParties = (table: string): string =>
  `${isService}
    or (${ofDepartment(`${inUnits(`${table}.unit_id`)} or ${inUnits(`${table}.responsible_unit_id`)}`, `${table}.responsible_agency`)})
    or ${table}.institution_id = any ((select coordination.own_institutions())::uuid[])
    or ${table}.enterprise_id = (select nullif(${setting('enterprise')}, '')::uuid)`

/** What a unit's agencies see, and what everybody sees once it is approved for the public. */
export const seenByPublic = (table: string): string =>
  `${isService} or ${inUnits(`${table}.unit_id`)} or (${table}.marked_public and ${table}.state = 'APPROVED' and (select ${setting('kind')}) <> '')`

/** A table's own condition instead of the usual one, for its present and its past. */
export const seenWhere = (table: string, condition: string): readonly string[] =>
  ['coordination', 'coordination_history'].flatMap((place) => [
    `drop policy read on ${place}.${table}`,
    `create policy read on ${place}.${table} for select using (${condition})`,
  ])
