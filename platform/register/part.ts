import { recordMarks } from '../feeds/record-marks.graph.js'
import type { SubgraphPart } from '../graph/parts.js'
import { rowsBy } from '../graph/reads.js'
import type { ReferenceResolver } from '../graph/subgraph.js'
import { registerGraph } from './graph/resolvers.js'
import { registerKind } from './import/kind.js'
import { sqlColumnOf, tableOf } from './names.js'
import { narrowOf } from './narrow.js'
import type { Parent } from './parent.js'
import { startRechecking } from './recheck.js'
import { REGISTER_REFUSALS } from './refusals.js'
import type { Register } from './register.js'
import { recordTypeOf, shapeOf } from './shape.js'
import type { Slice } from './slice.js'
import { registersMigration } from './table.js'

interface RegistersOptions {
  /** The name under which the tables' migration is stored: never changed. */
  readonly migration: string
  readonly slice: Slice
  /** A register of lines comes after the one that they belong to. */
  readonly registers: readonly Register[]
}

/** A register that others' lines belong to: named in workbooks by the first column of its key. */
export function asParent(register: Register, type: Parent['class'], parents: Readonly<Record<string, Parent>>): Parent {
  const number = register.key[0] ?? ''
  const column = register.columns[number]
  if (!column) throw new Error(`${register.type} has no column ${number}`)
  const shape = shapeOf(register)
  const { granted } = narrowOf(register, parents)
  return {
    table: tableOf(register),
    class: type,
    shape,
    ...(granted ? { granted } : {}),
    zh: register.zh,
    numberColumn: sqlColumnOf(number, column),
    numberZh: column.zh,
    standing: `status = 'IN_FORCE'`,
  }
}

/** The registers of one slice: tables, types, lists, mutations. */
export function registersPart({ migration, slice, registers }: RegistersOptions): SubgraphPart {
  const parents: Record<string, Parent> = { ...slice.parents }
  const graphs = registers.map((register) => {
    const graph = registerGraph(register, { ...slice, parents })
    parents[register.type] = asParent(register, graph.type, parents)
    return { register, ...graph }
  })
  const references = graphs.map(({ register }): [string, ReferenceResolver] => {
    const byId = rowsBy<object>(shapeOf(register), 'id')
    return [register.type, ({ id }, context) => context.one(byId, String(id))]
  })
  return {
    resolvers: graphs.flatMap(({ register, type, resolvers }) => [...resolvers, ...recordMarks(type, recordTypeOf(register))]),
    types: graphs.map(({ type }) => type),
    references: Object.fromEntries(references),
    migrations: [registersMigration(migration, registers)],
    background: [startRechecking(migration, registers)],
    imports: registers.map((register) => registerKind(register, { ...slice, parents })),
    refusals: [
      ...REGISTER_REFUSALS,
      ...registers.flatMap(({ rules = [] }) => rules.map(({ refusal }) => refusal)),
      ...registers.flatMap(({ findings = [] }) => findings.map(({ finding }) => finding)),
    ],
  }
}
