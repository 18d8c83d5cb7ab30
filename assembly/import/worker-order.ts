import type { SubgraphName } from '../../platform/database/roles.js'
import type { FileStoreSettings } from '../../platform/files/open-store.js'
import type { ServerSettings } from '../servers.js'

/** What a process that imports needs to know: sent over its channel, never written on its command line. */
export interface WorkerOrder {
  readonly subgraph: SubgraphName
  readonly jobId: string
  readonly settings: ServerSettings & FileStoreSettings
  readonly keysDir: string | null
}
