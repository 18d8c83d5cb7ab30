import { HeaderMap } from '@apollo/server'
import { type Answer, unavailable } from '../answer.js'
import type { ServerOf } from '../apollo/open-servers.js'
import type { Exchange, Step } from '../exchange.js'
import { isWholeOutage } from '../outage-status.js'

/** The last step: Apollo Server over the contract of the caller's audience. It sees a POST with JSON, whatever came. */
export function serve(serverOf: ServerOf): Step {
  return async (exchange: Exchange): Promise<Answer> => {
    const server = await serverOf(exchange.audience)
    if (!server) return unavailable(exchange, 503, 'AUDIENCE_NOT_SERVED', false)
    const { accept = '' } = exchange.request.headers
    const { operationName, variables } = exchange.parameters
    const {
      status = 200,
      headers,
      body,
    } = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: 'POST',
        headers: new HeaderMap([
          ['content-type', 'application/json'],
          ['accept', accept],
        ]),
        search: '',
        body: { query: exchange.document.text, operationName, variables },
      },
      context: async () => ({ exchange }),
    })
    // Apollo Server failed outside its pipeline: its own words are not for the caller.
    if (body.kind !== 'complete' || (exchange.engineAnswer === null && exchange.refusedWith === null)) return unavailable(exchange, 500, 'INTERNAL', false)
    const type = exchange.answerType ?? ''
    const outage = exchange.engineAnswer !== null && isWholeOutage(exchange.engineAnswer)
    const retry: Record<string, string> = outage ? { 'retry-after': '1' } : {}
    const all = { ...Object.fromEntries(headers), 'content-type': type, ...retry }
    return { status: outage ? 503 : status, headers: all, body: body.string, code: exchange.refusedWith }
  }
}
