import type { Agency } from '../../kernel/actor.js'
import type { RegisterRow, SubjectKind } from '../../platform/register/register.js'
import type { ProjectPlan } from '../project-facts.js'
import { idOf } from '../random.js'
import type { DemoUnit } from '../units.js'

export interface Subject {
  readonly id: string
  readonly kind: SubjectKind
}

/** One row of a register as a story tells it: the columns that matter; the others follow from the register's definition. */
export interface Said {
  readonly id: string
  readonly values: RegisterRow
  /** The project itself unless said otherwise. */
  readonly about?: Subject
  readonly parentId?: string
  /** Who writes it, where a register has several owners. */
  readonly by?: Agency
  /** The bank whose row it is. */
  readonly bank?: string
  /** How an agency that knows no project calls it; with `linked: false` nobody has said yet which one is meant. */
  readonly projectName?: string
  readonly linked?: boolean
}

/** What a register says of one project, told over so many months; nothing where the story has no such fact. */
export type OfProject = (plan: ProjectPlan, months: number) => readonly Said[]
export type OfUnit = (unit: DemoUnit, months: number) => readonly Said[]

/** By the register's type; the order in which they are written is the registers' own. */
export type Tellers<Teller> = Readonly<Record<string, Teller>>

export const factId = (type: string, key: string, which: number | string = 0): string => idOf(`${type} ${key} ${which}`)

/** Rows about the project with ids of their own, numbered as they come. */
export const rows = (type: string, { key }: Pick<ProjectPlan, 'key'>, values: readonly RegisterRow[], more: Partial<Said> = {}): readonly Said[] =>
  values.map((one, index) => ({ id: factId(type, key, index), values: one, ...more }))

export const row = (type: string, plan: Pick<ProjectPlan, 'key'>, values: RegisterRow, more: Partial<Said> = {}): readonly Said[] =>
  rows(type, plan, [values], more)

export const ofEnterprise = ({ developerId }: ProjectPlan): Partial<Said> => ({ about: { id: developerId, kind: 'ENTERPRISE' } })

/** A developer's first project stands for the developer: what is said of an enterprise is said once. */
export const firstOfDeveloper = ({ number }: ProjectPlan): boolean => number % 3 === 0

export const inWuyang = ({ unit }: Pick<ProjectPlan, 'unit'>): boolean => unit.name === '舞阳县'
