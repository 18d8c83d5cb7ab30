import type { FileDoor } from '../gateway/http/routes/upload.js'
import { SUBGRAPHS, type SubgraphName } from '../platform/database/roles.js'
import { type FileStoreSettings, openFileStore } from '../platform/files/open-store.js'
import { type FilesPort, filesPort } from '../platform/files/port.js'
import type { SigningKey, VerificationKeys } from '../platform/signing/keys.js'
import { keysOf, ownKey } from './keys.js'
import type { LiveKeys } from './live-keys.js'
import type { Settings } from './settings.js'

export interface HubFiles {
  readonly door: FileDoor
  readonly portOf: (name: SubgraphName) => FilesPort
}

/** Files of a hub in one process: the parts sign with keys of their own all the same, so that it may become many tomorrow. */
export async function filesOfHub(settings: FileStoreSettings): Promise<HubFiles> {
  const { dataDir } = settings
  const store = await openFileStore(settings)
  const gatewayKey = await ownKey(dataDir, 'gateway')
  const gatewayKeys = await keysOf(dataDir, 'gateway')
  const own = new Map<SubgraphName, SigningKey>()
  for (const name of SUBGRAPHS) own.set(name, await ownKey(dataDir, name))
  const published = new Map((await Promise.all(SUBGRAPHS.map((name) => keysOf(dataDir, name)))).flatMap((keys) => [...keys]))
  return {
    door: { store, key: () => gatewayKey, keysOfSubgraphs: () => published },
    portOf: (name) => filesPort({ store, own: own.get(name) ?? gatewayKey, gateway: () => gatewayKeys }),
  }
}

/** Files of a gateway that is a process of its own. */
export const doorOfGateway = async (settings: Settings, key: SigningKey, keys: LiveKeys): Promise<FileDoor> => ({
  store: await openFileStore(settings),
  key: () => key,
  keysOfSubgraphs: (): VerificationKeys => new Map(SUBGRAPHS.flatMap((name) => [...keys.of(name)()])),
})

/** Files of a subgraph that is a process of its own. */
export const portOfSubgraph = async (settings: Settings, own: SigningKey, keys: LiveKeys): Promise<FilesPort> =>
  filesPort({ store: await openFileStore(settings), own, gateway: keys.of('gateway') })
