import 'reflect-metadata'
import { startHub } from '../../assembly/start-hub.js'
import { serveCandidate } from './candidate.js'

/** The whole hub as `npm start` runs it. */
serveCandidate(async ({ settings }) => {
  const hub = await startHub({ settings, say: () => undefined })
  return { url: hub.url, close: hub.close }
})
