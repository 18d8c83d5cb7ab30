import type { Agency } from '../../../kernel/actor.js'

/** A register's row as a read gives it: its own columns beside what every row has. */
export interface RegisterAnswer {
  readonly id: string
  readonly version: number
  readonly unitId: string
  readonly agency: Agency
  readonly subjectId: string | null
  readonly projectId?: string | null
  readonly projectName?: string | null
  readonly status: 'IN_FORCE' | 'WITHDRAWN'
  readonly [column: string]: unknown
}
