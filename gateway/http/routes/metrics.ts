import type { IncomingMessage } from 'node:http'
import type { Answer } from '../answer.js'
import type { Metrics } from '../metrics.js'

const LOOPBACK = /^(::ffff:)?127\.|^::1$/

/** Only for who is on this machine and was not sent on by a proxy that is. */
export const fromThisMachine = ({ socket, headers }: IncomingMessage): boolean =>
  LOOPBACK.test(socket.remoteAddress ?? '') && headers.forwarded === undefined && headers['x-forwarded-for'] === undefined

export const showMetrics = async (metrics: Metrics): Promise<Answer> => ({
  status: 200,
  headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' },
  body: await metrics.text(),
  code: null,
})
