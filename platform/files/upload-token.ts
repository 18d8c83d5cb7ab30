import { fileToken } from './file-token.js'
import type { Upload } from './take-upload.js'

/** What the gateway says of a file that it has just taken: this membership brought these bytes under this name. */
export interface UploadClaims extends Upload {
  readonly membership: string
}

export const UPLOAD_SECONDS = 3600

export const uploadToken = fileToken<UploadClaims>('hub-upload+jwt', UPLOAD_SECONDS)
