import { can } from '../access/can.js'
import type { GraphContext } from '../graph/context.js'
import { maskPerson, type PersonalData } from './person.js'
import { readPerson } from './person.reads.js'

/** Masked, unless a purpose is stated and the authorization table allows the field to this actor; then the access is noted. */
export async function showPerson(context: GraphContext, person: string, coordinate: string): Promise<PersonalData | null> {
  const data = await readPerson(context, person)
  if (!data) return null
  const { request, runtime } = context
  if (request.purpose === null || request.purpose.trim() === '' || can(request.actor, coordinate, runtime.matrix) !== 'allow') return maskPerson(data)
  // What cannot be noted is not shown.
  if (!runtime.noteAccess) return maskPerson(data)
  await runtime.noteAccess({ request, person, purpose: request.purpose, coordinate })
  return data
}
