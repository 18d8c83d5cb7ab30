import type { Em } from '../../database/orm.js'
import { type Term, termsOf } from './terms.js'
import type { Side } from './texts.js'

export const storedTerms = (id: string, ofProject: boolean, side: Side) => termsOf(side).map((term: Term) => ({ id, of_project: ofProject, ...term }))

/** Replaces the terms of these owners, and the records among them. */
export async function keepTexts(em: Em, owners: readonly string[], records: readonly object[], terms: readonly object[]): Promise<void> {
  const values = [owners.join(','), JSON.stringify(records), JSON.stringify(terms)]
  await em.execute(`select keep_match_texts(string_to_array(?, ',')::uuid[], ?::jsonb, ?::jsonb)`, values)
}
