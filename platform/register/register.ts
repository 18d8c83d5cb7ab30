import type { Agency } from '../../kernel/actor.js'
import type { Refusal, RefusalDefinition } from '../../kernel/refusal.js'
import type { SubgraphName } from '../database/roles.js'
import type { FindingRule } from '../findings/finding-rule.js'
import type { Column } from './column.js'

export type SubjectKind = 'PROJECT' | 'SCOPE' | 'BUILDING' | 'ENTERPRISE'

/** Whom a register's rows are about. */
export type About =
  /** The reporter names the subject; a row without one cannot be. */
  | { readonly by: 'subject'; readonly kinds: readonly SubjectKind[] }
  /** The agency's own register, which knows projects only by name: links make the rows somebody's, once a person confirms them. */
  | {
      readonly by: 'link'
      /** The columns that tell the matcher what the project's name alone does not. */
      readonly says?: {
        readonly name?: string
        readonly developer?: string
        readonly developerUscc?: string
        readonly number?: string
        readonly address?: string
      }
    }
  /** A fact of the county as a whole. */
  | { readonly by: 'unit' }
  /** A line of another register's row, seen with it. */
  | {
      readonly by: 'parent'
      readonly register: string
      /** Whether another agency than the one that keeps the row may add lines to it: a recognition is not the contributor's own. */
      readonly byOthers?: boolean
    }

/** A row as rules see it: columns by their names, money as fen, decimals as text. */
export type RegisterRow = Readonly<Record<string, unknown>>

/** A rule that keeps a row out, because it cannot be: an end before its beginning. Everything doubtful is a finding instead. */
export interface RegisterRule {
  readonly refusal: RefusalDefinition
  readonly check: (row: RegisterRow, today: string) => Refusal | null
}

/**
 * One kind of recorded fact of one agency, said once: its table with history and rights, its type, list, filter and mutations in the graph,
 * its workbook and its import all follow from this.
 */
export interface Register {
  readonly schema: SubgraphName
  /** Type in the graph; the table is its snake case, `recordX`, `correctX` and `withdrawX` its mutations. */
  readonly type: string
  /** List in the graph; `Import.<plural>` is the import's right, its kebab case the kind of file. */
  readonly plural: string
  readonly zh: string
  readonly en: string
  /** The clause that asks for the fact, and its number in the catalogue of requirements. */
  readonly clause: string
  readonly rule: string
  /** The agencies that own rows of this kind and are the only ones to write them. */
  readonly writers: readonly Agency[]
  readonly about: About
  /** Not for other banks or the developer: the county's agencies see it, and of banks the one that wrote it. */
  readonly confidential?: boolean
  readonly columns: Readonly<Record<string, Column>>
  /** The columns that make two rows of one subject (or unit) the same fact. */
  readonly key: readonly string[]
  /** The column that lists are ordered by, newest first. */
  readonly newestBy: string
  readonly rules?: readonly RegisterRule[]
  readonly findings?: readonly FindingRule<RegisterRow>[]
}

export const defineRegister = (register: Register): Register => Object.freeze(register)
