import { randomOf } from '../../demo/random.js'
import type { Answer, TestHub } from '../support/hub.js'

/** One actor of the test; analysts see no taxes, so their document leaves them out. */
export interface Asking {
  readonly identity: string
  readonly audience: 'agency' | 'bank' | 'analyst'
  readonly seesTaxes: boolean
}

export interface Request {
  readonly actor: Asking
  readonly kind: 'scope' | 'list' | 'nonsense'
  readonly scopeId: string
  /** The instant of which the answer is wanted, or null: now. */
  readonly asOf: string | null
}

export interface Answered {
  readonly request: Request
  readonly answer: Answer
  readonly began: number
  readonly ended: number
}

const FACTS = 'progress { id } violations { id } certificates { id } mortgages { id } pushes { id } engagements { id }'

export const documentsFor = ({ seesTaxes }: Asking): readonly string[] => [
  `query soundScope($id: ID!) { financedScope(id: $id) { id ${FACTS} ${seesTaxes ? 'taxes { id }' : ''} } }`,
  'query soundList { financedScopes(first: 100) { nodes { id } } }',
]

/** A mix that is the same in every run: mostly views of any scope, some lists, some ids that are none; every third in the past. */
export function mixOf(actors: readonly Asking[], scopes: readonly string[], past: string, count: number): Request[] {
  const random = randomOf('soundness')
  return Array.from({ length: count }, () => {
    const dice = random.int(1, 100)
    return {
      actor: actors[random.int(0, actors.length - 1)] as Asking,
      kind: dice <= 80 ? 'scope' : dice <= 92 ? 'list' : 'nonsense',
      scopeId: scopes[random.int(0, scopes.length - 1)] ?? '',
      asOf: random.chance(33) ? past : null,
    }
  })
}

async function send(hub: TestHub, request: Request): Promise<Answered> {
  const { actor, kind, scopeId, asOf } = request
  const began = performance.now()
  const answer = await hub.ask(actor.identity, {
    document: kind === 'list' ? 'soundList' : 'soundScope',
    variables: kind === 'list' ? {} : { id: kind === 'nonsense' ? `no-id-${scopeId}` : scopeId },
    headers: asOf === null ? {} : { 'hub-as-of': asOf },
  })
  return { request, answer, began, ended: performance.now() }
}

const CLIENTS = 40

/** Sends all, forty at a time. */
export async function sendAll(hub: TestHub, requests: readonly Request[]): Promise<Answered[]> {
  const queue = [...requests]
  const answered: Answered[] = []
  const client = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) answered.push(await send(hub, next))
  }
  await Promise.all(Array.from({ length: CLIENTS }, client))
  return answered
}
