import type { DatabaseSettings } from '../../platform/database/settings.js'
import { benchSettings } from '../data/folder.js'

/** What a candidate's process is started with. */
export interface CandidateOptions {
  readonly settings: DatabaseSettings
  /** Whose tokens are believed. */
  readonly issuerUrl: string
  /** Addresses of the subgraphs' servers, for who asks them over HTTP. */
  readonly subgraphs: Readonly<Record<string, string>>
}

/** What it answers once it listens. */
export interface Listening {
  readonly url?: string
  readonly subgraphs?: Readonly<Record<string, string>>
}

interface Start {
  readonly dataDir: string
  readonly port: number
  readonly issuerUrl: string
  readonly subgraphs: Readonly<Record<string, string>>
}

/** Runs one candidate as the process that the bench forked; it ends when the bench does. */
export function serveCandidate(start: (options: CandidateOptions) => Promise<Listening & { close(): Promise<void> }>): void {
  process.on('SIGINT', () => undefined)
  process.once('message', async ({ dataDir, port, issuerUrl, subgraphs }: Start) => {
    try {
      const { close, ...listening } = await start({ settings: benchSettings(dataDir, port), issuerUrl, subgraphs })
      process.once('disconnect', () => void close().finally(() => process.exit(0)))
      process.send?.(listening)
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
      process.exit(1)
    }
  })
}
