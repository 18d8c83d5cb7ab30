import { createHash } from 'node:crypto'
import type { ActorKind, Agency, Role } from '../../kernel/actor.js'

/** One invented actor, by the name that the command line uses. */
export interface DemonstrationIdentity {
  readonly name: string
  /** What is shown for the person; the post's label, never a person's name. */
  readonly label: string
  readonly post: string
  readonly kind: ActorKind
  readonly agency: Agency | null
  readonly unit: string | null
  readonly institution: string | null
  readonly enterprise: string | null
  /** SYSTEM makes a machine client of the same name, with keys of its own. */
  readonly role: Role
  /** Two identities that name one person are two accounts of one person. */
  readonly person?: string
}

const NAMESPACE = Buffer.from('7d1f3c0a5b0e4f6e9a3a6d1b8c2e4f90', 'hex')

/** The same id for the same name on every machine: a name-based UUID (RFC 9562, version 5). */
function idByName(kind: 'membership' | 'person', name: string): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(`${kind}:${name}`).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

export const membershipId = (name: string): string => idByName('membership', name)
export const personId = (name: string): string => idByName('person', name)
