import { foldWidth } from '../../../kernel/identifiers/normalise.js'
import { type AddressParts, addressParts } from './address-parts.js'
import { type DeveloperParts, developerParts } from './developer-parts.js'
import { type NameParts, nameParts, splitNames } from './name-parts.js'

/** What a record says of the project that it is about. */
export interface RecordTexts {
  readonly name: string | null
  readonly address: string | null
  readonly developer: string | null
  readonly developerUscc: string | null
  readonly number: string | null
}

/** What is known of a project: its filed, marketing and former names, and numbers of records that are confirmed to be about it. */
export interface ProjectTexts {
  readonly names: readonly string[]
  readonly address: string | null
  readonly developer: string | null
  readonly developerUscc: string | null
  readonly code: string | null
  readonly numbers: readonly string[]
  /** How many projects the hub knows of this developer. */
  readonly ofDeveloper: number
}

/** One side of a comparison, taken apart once however often it is compared. */
export interface Side {
  readonly names: readonly NameParts[]
  readonly address: AddressParts | null
  readonly developers: readonly DeveloperParts[]
  readonly uscc: string | null
  readonly numbers: readonly string[]
}

/** Numbers are compared without spaces, hyphens, brackets and 第…号. */
export const numberKey = (received: string): string =>
  foldWidth(received)
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** Shorter than this a number says nothing: 第 1 号. */
const LEAST_DIGITS = 8

const numbersOf = (received: readonly (string | null)[]): readonly string[] =>
  received.flatMap((one) => (one ? one.split(/[、,，;；\n]/) : [])).flatMap((one) => ((key) => (key.length >= LEAST_DIGITS ? [key] : []))(numberKey(one)))

interface Texts {
  readonly names: readonly string[]
  readonly address: string | null
  readonly developer: string | null
  readonly developerUscc: string | null
  readonly numbers: readonly (string | null)[]
}

const side = ({ names, address, developer, developerUscc, numbers }: Texts): Side => ({
  names: names.map(nameParts),
  address: address ? addressParts(address) : null,
  developers: developer ? developerParts(developer) : [],
  uscc: developerUscc ? numberKey(developerUscc) : null,
  numbers: numbersOf(numbers),
})

export const recordSide = ({ name, number, ...rest }: RecordTexts): Side => side({ ...rest, names: name ? splitNames(name) : [], numbers: [number] })

export const projectSide = ({ code, numbers, ...rest }: ProjectTexts): Side => side({ ...rest, numbers: [code, ...numbers] })
