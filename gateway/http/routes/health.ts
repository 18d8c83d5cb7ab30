import type { Answer } from '../answer.js'
import { JSON_TYPE } from '../media-type.js'

/** What has to be there before the hub can answer: a subgraph, a database, a migration. */
export interface ReadinessPart {
  readonly name: string
  readonly ok: boolean
  readonly missing?: string
}

export interface Readiness {
  readonly ready: boolean
  readonly parts: readonly ReadinessPart[]
}

const json = (status: number, value: object): Answer => ({ status, headers: { 'content-type': JSON_TYPE }, body: JSON.stringify(value), code: null })

export const live = (): Answer => json(200, { live: true })

export async function ready(readiness: () => Promise<Readiness>): Promise<Answer> {
  const state = await readiness()
  return json(state.ready ? 200 : 503, state)
}
