import { DAY } from '../in-force.js'

export const TODAY = `(select ${DAY})`

/** `linked`: a certificate with each project that a confirmed link says it is of; lapsed ones tell nothing about today. Read once, grouped by project. */
export const WITH_LINKED = `with linked as materialized (select distinct on (c.id, l.project_id) c.*, l.project_id from certificate c
  join link l on l.record_type = 'CERTIFICATE' and l.record_id = c.id and l.state = 'CONFIRMED' and l.project_id is not null where c.status = 'VALID')`

/** When a project got its first certificate of these kinds. */
export const firstOf = (kinds: string): string =>
  `(select t.project_id, min(t.issued_on) as issued_on from linked t where t.kind in (${kinds}) group by t.project_id)`
