/** The life of an import that was handed in: judged first, written only when a person has seen the difference and said so. */
export const IMPORT_STATES = ['UPLOADED', 'CHECKING', 'CHECKED', 'CONFIRMED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED'] as const
export type ImportState = (typeof IMPORT_STATES)[number]

/** What a worker takes, and as what: a check or the import itself. */
export const isCheck = (state: ImportState): boolean => state === 'UPLOADED' || state === 'CHECKING'

const AT_WORK: readonly ImportState[] = ['CHECKING', 'RUNNING']
const OVER: readonly ImportState[] = ['DONE', 'FAILED', 'CANCELLED']

export const isAtWork = (state: ImportState): boolean => AT_WORK.includes(state)
export const isOver = (state: ImportState): boolean => OVER.includes(state)
