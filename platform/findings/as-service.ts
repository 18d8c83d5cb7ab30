import { serviceActor } from '../../kernel/actor.js'
import type { RequestContext } from '../../kernel/request.js'

/** The hub's own request: rules are asked of everything, and nobody's rights narrow what they find. */
export const asService = (forMs: number): RequestContext => ({
  actor: serviceActor('findings'),
  asOf: null,
  language: 'zh',
  purpose: null,
  traceId: crypto.randomUUID(),
  deadline: Date.now() + forMs,
})
