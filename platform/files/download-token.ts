import type { ActorKind, Agency } from '../../kernel/actor.js'
import { fileToken } from './file-token.js'
import type { MediaType } from './media-type.js'

/** What a subgraph says of a file that it may show: who was shown it goes along, so that the fetch itself can be recorded. */
export interface DownloadClaims {
  readonly attachment: string
  readonly sha256: string
  readonly size: number
  readonly mediaType: MediaType
  readonly name: string
  readonly actor: DownloadActor
}

export interface DownloadActor {
  readonly kind: ActorKind
  readonly person: string
  readonly membership: string
  readonly client: string
  readonly agency: Agency | null
  readonly unit: string | null
  readonly institution: string | null
}

export const DOWNLOAD_SECONDS = 300

export const downloadToken = fileToken<DownloadClaims>('hub-download+jwt', DOWNLOAD_SECONDS)
