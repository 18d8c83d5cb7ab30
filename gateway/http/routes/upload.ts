import type { ActorKind } from '../../../kernel/actor.js'
import type { Refusal, RefusalDefinition } from '../../../kernel/refusal.js'
import { UPLOAD_REFUSALS, UPLOAD_TOO_LARGE } from '../../../platform/files/refusals.js'
import type { FileStore } from '../../../platform/files/store.js'
import { takeUpload, type Upload } from '../../../platform/files/take-upload.js'
import { uploadToken } from '../../../platform/files/upload-token.js'
import type { SigningKey, VerificationKeys } from '../../../platform/signing/keys.js'
import type { TokenVerifier } from '../../access/token.js'
import { type Answer, refused, unavailable } from '../answer.js'
import type { Exchange, Step } from '../exchange.js'
import { JSON_TYPE } from '../media-type.js'
import { waitForFile } from '../patience.js'
import { authenticate } from '../steps/authenticate.js'
import { requireActor } from '../steps/require-actor.js'
import { requireMethod, requirePlainBody } from '../steps/require-method.js'
import { createTurns } from '../turns.js'

/** Where files lie, and by whose words they come and go. */
export interface FileDoor {
  readonly store: FileStore
  /** The gateway's own key: signs what was uploaded. */
  readonly key: () => SigningKey
  /** The subgraphs' keys: they sign what may be fetched. */
  readonly keysOfSubgraphs: () => VerificationKeys
}

/** Whose mutations take files; what anybody else brought would lie there for nothing. */
const WRITERS: ReadonlySet<ActorKind> = new Set(['AGENCY', 'OFFICE', 'BANK'])

const definitions = new Map<string, RefusalDefinition>(UPLOAD_REFUSALS.map((definition) => [definition.code, definition]))

function refusedUpload(exchange: Exchange, { code, parameters, field }: Refusal): Answer {
  const definition = definitions.get(code)
  if (!definition) throw new Error(`${code} is no refusal of an upload`)
  return refused(exchange, { status: code === UPLOAD_TOO_LARGE.code ? 413 : 422, definition, parameters, ...(field === null ? {} : { field }) })
}

function answered(exchange: Exchange, upload: Upload, key: SigningKey): Answer {
  const token = uploadToken.sign({ ...upload, membership: exchange.actor.membership }, key)
  return { status: 201, headers: { 'content-type': JSON_TYPE }, body: JSON.stringify({ upload: token, ...upload }), code: null }
}

/** `POST /files?name=…`: the bytes as they are; the answer's token is what a mutation names. */
export function uploadSteps(tokens: TokenVerifier, { store, key }: FileDoor): readonly Step[] {
  const turns = createTurns(4, 32)

  const take: Step = async (exchange) => {
    const release = turns.take(exchange.actor.membership)
    if (!release) return unavailable(exchange, 429, 'TOO_MANY_AT_ONCE', true)
    waitForFile(exchange.request)
    exchange.document = { id: 'upload', name: 'upload', text: '' }
    exchange.writes = true
    try {
      const content = exchange.request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>
      const taken = await takeUpload(store, content, exchange.search.get('name') ?? '')
      return 'code' in taken ? refusedUpload(exchange, taken) : answered(exchange, taken, key())
    } finally {
      // What is left of a file that was refused half way is thrown away, so that the answer is read.
      exchange.request.resume()
      release()
    }
  }

  return [requireMethod('POST'), requirePlainBody, authenticate(tokens), requireActor(WRITERS), take]
}
