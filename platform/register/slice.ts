import type { ClassType } from 'type-graphql'
import type { Em } from '../database/orm.js'
import type { SubgraphName } from '../database/roles.js'
import type { GraphContext } from '../graph/context.js'
import type { NamedSubject } from '../linking/named-subjects.js'
import type { Parent } from './parent.js'

/** A type of the graph that a register's rows point at, and how its owner loads it; a stub needs no more than its id. */
export interface Target {
  readonly class: ClassType<object>
  readonly load?: (id: string, context: GraphContext) => Promise<object | null>
}

/** What the registers of one slice need to know of it. */
export interface Slice {
  readonly schema: SubgraphName
  readonly project: Target
  readonly scope: Target
  /** Shown where a register is about them; nested lists stand on them too. */
  readonly building?: Target
  readonly enterprise?: Target
  readonly unit?: Target
  readonly institution?: Target
  readonly parents: Readonly<Record<string, Parent>>
  /** The subjects that ids name, under the caller's rights; from the reference copies unless the slice owns them. */
  readonly findSubjects: (em: Em, ids: readonly string[]) => Promise<readonly NamedSubject[]>
  /** The subjects that a workbook's rows mean, in their order, each with how many answer to those words. */
  readonly meantSubjects: (em: Em, wordings: readonly SubjectWording[]) => Promise<readonly MeantSubject[]>
}

/** How a workbook's row names its subject: code, name or id; a scope or building within its project. */
export interface SubjectWording {
  readonly project: string | null
  readonly scope: string | null
  readonly building: string | null
  readonly enterprise: string | null
}

export interface MeantSubject {
  /** The one subject that is meant, where there is exactly one. */
  readonly subject: NamedSubject | null
  readonly matches: number
}

export const loadTarget = (target: Target, id: string | null, context: GraphContext): object | null | Promise<object | null> =>
  id === null ? null : (target.load?.(id, context) ?? { id })
