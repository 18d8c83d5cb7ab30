import type { Membership } from '../../memberships/membership.js'
import type { Queryable } from '../../open-database.js'
import type { InputReader } from '../read-input.js'
import { covers, type Place } from '../scope.js'

/** The place that the input names, or the administrator's own; null where it is not his to give. */
export async function placeOf(queryable: Queryable, by: Membership, read: InputReader): Promise<Place | null> {
  const place = read.optionalId('place')
  if (place === null) return { unit: by.unit, institution: by.institution }
  const named = by.unit ? { unit: place, institution: by.institution } : { unit: null, institution: place }
  return (await covers(queryable, by, named)) ? named : null
}
