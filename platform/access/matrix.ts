import { ACTOR_KINDS, type ActorKind, type Agency, type Role } from '../../kernel/actor.js'

export type Decision = 'allow' | 'mask' | 'deny'

/** One row of schema/authorization.csv: who may see a field, hand in an argument, or call a mutation. */
export interface Grant {
  readonly coordinate: string
  readonly decisions: ReadonlyMap<ActorKind, Decision>
  /** For mutations: the agencies and roles that may call it; empty means any of the kinds allowed. */
  readonly agencies: readonly Agency[]
  readonly roles: readonly Role[]
  /** The topic under which a read is logged (design §6), or ''. */
  readonly topic: string
}

export type Matrix = ReadonlyMap<string, Grant>

const HEADER = ['coordinate', ...ACTOR_KINDS.map((kind) => kind.toLowerCase()), 'agencies', 'roles', 'topic']

const isDecision = (text: string): text is Decision => text === 'allow' || text === 'mask' || text === 'deny'

const words = (cell: string): string[] => (cell === '' ? [] : cell.split(' '))

function readRow(line: string, number: number): Grant {
  const cells = line.split(',')
  const [coordinate = '', ...rest] = cells
  if (cells.length !== HEADER.length) throw new Error(`authorization.csv line ${number}: ${cells.length} cells instead of ${HEADER.length}`)
  const decisions = new Map<ActorKind, Decision>()
  ACTOR_KINDS.forEach((kind, index) => {
    const cell = rest[index] ?? ''
    if (!isDecision(cell)) throw new Error(`authorization.csv line ${number}: "${cell}" is not allow, mask or deny`)
    decisions.set(kind, cell)
  })
  const [agencies = '', roles = '', topic = ''] = rest.slice(ACTOR_KINDS.length)
  return { coordinate, decisions, agencies: words(agencies) as Agency[], roles: words(roles) as Role[], topic }
}

/** Reads the table. What has no row is denied to everybody; a coordinate named twice is an error. */
export function readMatrix(csv: string): Matrix {
  const [header = '', ...lines] = csv.trimEnd().split('\n')
  if (header !== HEADER.join(',')) throw new Error(`authorization.csv must begin with ${HEADER.join(',')}`)
  const matrix = new Map<string, Grant>()
  lines.forEach((line, index) => {
    const grant = readRow(line, index + 2)
    if (matrix.has(grant.coordinate)) throw new Error(`authorization.csv names ${grant.coordinate} twice`)
    matrix.set(grant.coordinate, grant)
  })
  return matrix
}

export const matrixHeader = HEADER.join(',')
