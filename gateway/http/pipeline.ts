import type { ReadLog } from '../access/read-log.js'
import type { TokenVerifier } from '../access/token.js'
import type { DocumentStore } from '../documents/document-store.js'
import { type Answer, unavailable } from './answer.js'
import type { ServerOf } from './apollo/open-servers.js'
import type { Exchange, Step } from './exchange.js'
import { admitRead } from './steps/admit-read.js'
import { authenticate } from './steps/authenticate.js'
import { checkLimits } from './steps/check-limits.js'
import { checkShape } from './steps/check-shape.js'
import { findDocument } from './steps/find-document.js'
import { readHeaders } from './steps/read-headers.js'
import { readParameters } from './steps/read-parameters.js'
import { serve } from './steps/serve.js'

export interface PipelineParts {
  readonly tokens: TokenVerifier
  readonly documents: DocumentStore
  readonly readLog: ReadLog
  readonly serverOf: ServerOf
}

/** The path of a GraphQL request: the first step that has an answer gives it, the last one always has. */
export const graphqlSteps = ({ tokens, documents, readLog, serverOf }: PipelineParts): readonly Step[] => [
  checkShape,
  readParameters,
  authenticate(tokens),
  readHeaders,
  findDocument(documents),
  checkLimits(),
  admitRead(readLog),
  serve(serverOf),
]

export async function runSteps(steps: readonly Step[], exchange: Exchange): Promise<Answer> {
  for (const step of steps) {
    const answer = await step(exchange)
    if (answer) return answer
  }
  return unavailable(exchange, 500, 'INTERNAL', false)
}
