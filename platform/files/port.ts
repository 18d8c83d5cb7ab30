import type { Actor } from '../../kernel/actor.js'
import { type Refusal, refuse } from '../../kernel/refusal.js'
import type { SigningKey, VerificationKeys } from '../signing/keys.js'
import { type DownloadClaims, downloadToken } from './download-token.js'
import { UPLOAD_INVALID } from './refusals.js'
import type { FileStore } from './store.js'
import type { Upload } from './take-upload.js'
import { uploadToken } from './upload-token.js'

/** What a subgraph needs of files: to believe an upload, to say where a file can be fetched, and for its importer the file itself. */
export interface FilesPort {
  /** The upload that the token names, if this membership brought it. */
  received(token: string, actor: Actor): Upload | Refusal
  /** A path at the gateway, good for five minutes. */
  addressOf(file: Omit<DownloadClaims, 'actor'>, actor: Actor): string
  readonly store: FileStore
}

export interface FilesAndKeys {
  readonly store: FileStore
  /** The subgraph's own. */
  readonly own: SigningKey
  /** The gateway's; asked on every use: a rotation needs no restart. */
  readonly gateway: () => VerificationKeys
}

export const filesPort = ({ store, own, gateway }: FilesAndKeys): FilesPort => ({
  store,
  received(token, actor) {
    const claims = uploadToken.verify(token, gateway())
    if (!claims || claims.membership !== actor.membership) return refuse(UPLOAD_INVALID, {}, 'upload')
    const { sha256, size, mediaType, name } = claims
    return { sha256, size, mediaType, name }
  },
  addressOf(file, { kind, person, membership, client, agency, unit, institution }) {
    return `/files/${downloadToken.sign({ ...file, actor: { kind, person, membership, client, agency, unit, institution } }, own)}`
  },
})
