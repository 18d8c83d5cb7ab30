import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { audienceOf } from '../../gateway/access/audience.js'
import { documentId } from '../../gateway/documents/document-store.js'
import { ACTOR_KINDS, type ActorKind } from '../../kernel/actor.js'
import { administer } from '../support/database.js'
import { startTestHub, type TestHub } from '../support/hub.js'
import { IDENTITIES } from './support/actors.js'
import { askAgain } from './support/ask.js'
import { coordinatesOf, operationsOver } from './support/operations.js'
import { API, decisionOf, MATRIX } from './support/tables.js'

const KINDS = ACTOR_KINDS.filter((kind) => kind !== 'SERVICE')
const PER_KIND = 6

interface Sample {
  readonly kind: ActorKind
  readonly coordinate: string
  readonly denied: boolean
  readonly text: string
}

/** A few of a list, evenly over its length. */
const some = <T>(list: readonly T[]): T[] => list.filter((_, index) => index % Math.max(1, Math.floor(list.length / PER_KIND)) === 0).slice(0, PER_KIND)

/** Of every kind some fields that it may read, and some that it may not, each asked for over fields that it may read where there is such a way. */
const SAMPLES: readonly Sample[] = KINDS.flatMap((kind) => {
  const denied = (coordinate: string): boolean => decisionOf(MATRIX, coordinate, kind) === 'deny'
  const [own, any] = [operationsOver(API, (coordinate) => !denied(coordinate)), operationsOver(API, () => true)]
  const all = coordinatesOf(API).flatMap((coordinate) => {
    const text = own(coordinate) ?? any(coordinate) ?? ''
    // What is allowed is executed: queries only, or the samples would write.
    return !denied(coordinate) && text.startsWith('mutation')
      ? []
      : [{ kind, coordinate, denied: denied(coordinate), text: `# ${kind} ${coordinate}\n${text}` }]
  })
  return [...some(all.filter((sample) => sample.denied)), ...some(all.filter((sample) => !sample.denied))]
})

let hub: TestHub
/** Registered by hand, past the check that `hub documents register` makes: what a careless administrator could do. */
const register = () =>
  administer(hub.database.adminUrl, async (client) => {
    for (const { kind, text } of SAMPLES)
      await client.query(
        'insert into gateway.registered_document (id, audience, name, text, registered_by) values ($1, $2, $3, $4, $5) on conflict do nothing',
        [documentId(text), audienceOf(kind), documentId(text).slice(7, 30), text, 'test'],
      )
  })

beforeAll(async () => {
  hub = await startTestHub()
  await register()
})
afterAll(() => hub.close())

describe('the table over HTTP, with documents registered past every check', () => {
  it('refuses what is denied before anything is executed, and lets pass what is allowed', async () => {
    expect(SAMPLES.length).toBeGreaterThanOrEqual(60)
    for (const kind of KINDS) expect(SAMPLES.some((sample) => sample.kind === kind && sample.denied)).toBe(true)
    const wrong: string[] = []
    for (const { kind, coordinate, denied, text } of SAMPLES) {
      hub.statements()
      const { status, body } = await askAgain(hub, IDENTITIES[kind], { query: text })
      const nothing = body.data === undefined || body.data === null
      const code = String(body.errors?.[0]?.extensions?.code ?? 'none')
      const executed = hub.statements().filter((name) => !name.startsWith('audit.') && !name.includes('acknowledg'))
      const refusedByFirstLock = ['FORBIDDEN', 'GRAPHQL_VALIDATION_FAILED'].includes(code) && nothing
      if (denied ? !refusedByFirstLock || executed.length > 0 : status !== 200) wrong.push(`${kind} ${coordinate}: ${status} ${code} ${executed.join(' ')}`)
    }
    expect(wrong).toEqual([])
  })

  it('refuses an unregistered text of a bank, an agency or nobody, whatever it asks', async () => {
    for (const kind of ['AGENCY', 'OFFICE', 'BANK', 'DEVELOPER', 'PUBLIC'] as const)
      for (const query of [
        '{ institutions { totalCount } }',
        '{ projects { totalCount } }',
        '{ __schema { types { name } } }',
        '{ nothing',
        '{ __typename }',
      ]) {
        const { status, body } = await askAgain(hub, IDENTITIES[kind], { query })
        expect({ kind, query, status, code: body.errors?.[0]?.extensions?.code }).toEqual({
          kind,
          query,
          status: kind === 'PUBLIC' ? 401 : 403,
          code: 'DOCUMENT_NOT_REGISTERED',
        })
      }
  })
})
