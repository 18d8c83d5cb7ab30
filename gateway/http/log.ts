import { pino } from 'pino'

export type Log = ReturnType<typeof createLog>

/** Characters that a terminal or a reader could take for something else: C1 controls, line and paragraph separators, changes of direction. */
const MISLEADING = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g

const escapeMisleading = (line: string): string => line.replace(MISLEADING, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** JSON, one line per event (T37). Neither bodies nor tokens are ever handed to it. */
export function createLog(write: (line: string) => void = (line) => process.stdout.write(line), level = 'info') {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, { write: (line: string) => write(escapeMisleading(line)) })
}
