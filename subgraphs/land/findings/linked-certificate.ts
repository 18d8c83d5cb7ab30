import { DAY } from '../in-force.js'

/** A certificate with each project that a confirmed link says it is of; lapsed ones tell nothing about today. */
export const LINKED_CERTIFICATE = `(select distinct c.*, l.project_id from certificate c
  join link l on l.record_type = 'CERTIFICATE' and l.record_id = c.id and l.state = 'CONFIRMED' and l.project_id is not null where c.status = 'VALID')`

export const TODAY = `(select ${DAY})`
