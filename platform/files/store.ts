import type { Readable } from 'node:stream'

/** A file by what is in it: two agencies that hand in the same plan keep it once. */
export interface Stored {
  /** SHA-256 of the bytes, 64 lower-case hexadecimal digits. */
  readonly sha256: string
  readonly size: number
}

/** What was received and is not yet kept: looked at before it is. */
export interface Draft extends Stored {
  readonly path: string
}

/** Throws when the draft may not be kept. */
export type CheckDraft = (draft: Draft) => Promise<void>

/** Where the hub keeps files, by their content. What is read is what was put in: the hash is checked on every read. */
export interface FileStore {
  put(content: AsyncIterable<Uint8Array>, check?: CheckDraft): Promise<Stored>
  /** Rejects with ENOENT where there is no such file; the stream fails before its last bytes when the content has changed. */
  open(sha256: string): Promise<Readable>
  stat(sha256: string): Promise<Stored | null>
  /** A file on this machine with this content, for readers that need one. It is only read, never changed. */
  path(sha256: string): Promise<string>
}

const SHA256 = /^[0-9a-f]{64}$/

export const isSha256 = (text: string): boolean => SHA256.test(text)

export const absent = (sha256: string): Error => Object.assign(new Error(`there is no file ${sha256}`), { code: 'ENOENT' })

export const damaged = (sha256: string): Error => Object.assign(new Error(`the content of ${sha256} is not what was put in`), { code: 'FILE_DAMAGED' })
