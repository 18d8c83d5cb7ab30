import { Arg, type ClassType, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root, registerEnumType } from 'type-graphql'
import { connectionOf } from '../../graph/connection.graph.js'
import type { GraphContext } from '../../graph/context.js'
import { list } from '../../graph/list.js'
import { perform, resultOf } from '../../graph/mutation.js'
import { rowsBy } from '../../graph/reads.js'
import { correctAction } from '../actions/correct.js'
import { recordAction } from '../actions/record.js'
import { withdrawAction } from '../actions/withdraw.js'
import { camel, parentPropertyOf, propertyOf } from '../names.js'
import type { Register } from '../register.js'
import { listOf, shapeOf } from '../shape.js'
import { loadTarget, type Slice, type Target } from '../slice.js'
import { correctInput, filterInput, recordInput, withdrawInput } from './inputs.js'
import { type Holder, nestedPage } from './nested.js'
import { rowType } from './row-type.js'

export const RecordOrder = { NEWEST: 'NEWEST', RECENTLY_RECORDED: 'RECENTLY_RECORDED' } as const
registerEnumType(RecordOrder, {
  name: 'RecordOrder',
  description: '排序\nOrder',
  valuesConfig: {
    NEWEST: { description: '按业务日期，新的在前\nBy the date of the matter, newest first' },
    RECENTLY_RECORDED: { description: '按记录时间，新的在前\nBy when the hub recorded it, newest first' },
  },
})

const FIRST = { nullable: true, description: '条数，1 到 100，默认 20\nHow many, 1 to 100, 20 unless told' }

type Row = Readonly<Record<string, unknown>>
type Filter = Readonly<Record<string, unknown>> | null

/** Only what stands, unless the caller says otherwise. */
const standing = (filter: Filter): object => (filter?.status ? filter : { ...filter, status: { eq: 'IN_FORCE' } })

/** Puts a method on a resolver class as the decorators would. */
function method(
  target: object,
  name: string,
  run: (...values: never[]) => unknown,
  decorate: (target: object, name: string, descriptor: PropertyDescriptor) => void,
): void {
  const descriptor = { value: run, writable: true, configurable: true, enumerable: false }
  Object.defineProperty(target, name, descriptor)
  decorate(target, name, descriptor)
}

function addQueries(target: object, register: Register, { parents }: Slice, type: ClassType<object>, connection: ClassType<object>): void {
  const [spec, byId, one, filterType] = [listOf(register, parents), rowsBy<Row>(shapeOf(register), 'id'), camel(register.type), filterInput(register)]
  const run = (filter: Filter, order: string | null, first: number | null, after: string | null, context: GraphContext) =>
    list<Row>(context, spec, standing(filter), order ?? 'NEWEST', { first, after })
  method(target, register.plural, run, (proto, name, descriptor) => {
    Arg('filter', () => filterType, { nullable: true, description: '筛选条件\nFilter' })(proto, name, 0)
    Arg('order', () => RecordOrder, { nullable: true, description: '排序，默认业务日期\nOrder, by date of the matter unless told' })(proto, name, 1)
    Arg('first', () => Int, FIRST)(proto, name, 2)
    Arg('after', () => String, { nullable: true, description: '上一页的游标\nCursor of the page before' })(proto, name, 3)
    Ctx()(proto, name, 4)
    Query(() => connection, { nullable: true, description: `${register.zh}，权限内的\n${register.en}, within the caller’s rights` })(proto, name, descriptor)
  })
  method(
    target,
    one,
    (id: string, context: GraphContext) => context.one(byId, id),
    (proto, name, descriptor) => {
      Arg('id', () => ID, { description: '标识\nId' })(proto, name, 0)
      Ctx()(proto, name, 1)
      Query(() => type, { nullable: true, description: `${register.zh}一条\nOne: ${register.en}` })(proto, name, descriptor)
    },
  )
}

function addMutations(target: object, register: Register, slice: Slice, type: ClassType<object>): void {
  const verbs = [
    { action: recordAction(register, slice), input: recordInput(register), verb: '填报', english: 'Record' },
    { action: correctAction(register), input: correctInput(register), verb: '更正', english: 'Correct' },
    { action: withdrawAction(register), input: withdrawInput(register), verb: '撤回', english: 'Withdraw' },
  ]
  for (const { action, input, verb, english } of verbs) {
    const result = resultOf(`${english}${register.type}Result`, type)
    method(
      target,
      action.name,
      (content: never, context: GraphContext) => perform(context, action as never, content),
      (proto, name, descriptor) => {
        Arg('input', () => input, { description: '内容\nContent' })(proto, name, 0)
        Ctx()(proto, name, 1)
        Mutation(() => result, { description: `${verb}${register.zh}\n${english}: ${register.en}` })(proto, name, descriptor)
      },
    )
  }
}

function addReference(target: object, name: string, targetOf: Target, idOf: (row: Row) => unknown): void {
  const run = (row: Row, context: GraphContext) => loadTarget(targetOf, (idOf(row) as string | null) ?? null, context)
  method(target, name, run, (proto, field, descriptor) => {
    Root()(proto, field, 0)
    Ctx()(proto, field, 1)
    FieldResolver(() => targetOf.class, { nullable: true })(proto, field, descriptor)
  })
}

function addReferences(target: object, register: Register, slice: Slice): void {
  const { about } = register
  if (about.by === 'subject') {
    addReference(target, 'project', slice.project, ({ projectId }) => projectId)
    if (about.kinds.includes('ENTERPRISE') && slice.enterprise)
      addReference(target, 'enterprise', slice.enterprise, ({ subjectKind, subjectId }) => (subjectKind === 'ENTERPRISE' ? subjectId : null))
  }
  const parent = about.by === 'parent' ? slice.parents[about.register] : undefined
  if (parent && about.by === 'parent') {
    const byId = rowsBy<Row>(parent.shape, 'id')
    const load = (id: string, context: GraphContext) => context.one(byId, id)
    addReference(target, camel(about.register), { class: parent.class, load }, (row) => row[parentPropertyOf(about.register)])
  }
  if (slice.unit) addReference(target, 'unit', slice.unit, ({ unitId }) => unitId)
  for (const [name, column] of Object.entries(register.columns))
    if (column.type === 'institution' && slice.institution) addReference(target, name, slice.institution, (row) => row[propertyOf(name, column)])
}

function holdersOf({ about }: Register, slice: Slice): readonly (readonly [Holder, ClassType<object>])[] {
  const stands = (holder: Holder, target?: Target) => (target ? [[holder, target.class] as const] : [])
  if (about.by === 'unit') return []
  if (about.by === 'parent') return stands('PARENT', slice.parents[about.register])
  const kinds = about.by === 'subject' ? about.kinds : (['PROJECT', 'SCOPE'] as const)
  const onProjects = kinds.some((kind) => kind !== 'ENTERPRISE')
  return [
    ...(onProjects ? [...stands('PROJECT', slice.project), ...stands('SCOPE', slice.scope)] : []),
    ...(kinds.includes('BUILDING' as never) ? stands('BUILDING', slice.building) : []),
    ...(kinds.includes('ENTERPRISE' as never) ? stands('ENTERPRISE', slice.enterprise) : []),
  ]
}

/** The list of a register's rows on what they are about. */
function nestedResolver(register: Register, holder: Holder, owner: ClassType<object>, connection: ClassType<object>): ClassType<object> {
  class Nested {}
  const run = (root: { readonly id: string }, first: number | null, context: GraphContext) => nestedPage(register, holder, root.id, first, context)
  method(Nested.prototype, register.plural, run, (proto, name, descriptor) => {
    Root()(proto, name, 0)
    Arg('first', () => Int, FIRST)(proto, name, 1)
    Ctx()(proto, name, 2)
    const description = `${register.zh}，新的在前；更多用根列表续读\n${register.en}, newest first; the root list goes on after the cursor`
    FieldResolver(() => connection, { nullable: true, description })(proto, name, descriptor)
  })
  Resolver(() => owner)(Nested)
  return Nested
}

/** Everything of a register in the graph: its type, its lists, its mutations. */
export function registerGraph(register: Register, slice: Slice) {
  const type = rowType(register, slice)
  const connection = connectionOf(type, register.type, register.zh, register.en)
  class RowResolver {}
  addQueries(RowResolver.prototype, register, slice, type, connection)
  addMutations(RowResolver.prototype, register, slice, type)
  addReferences(RowResolver.prototype, register, slice)
  Resolver(() => type)(RowResolver)
  const nested = holdersOf(register, slice).map(([holder, owner]) => nestedResolver(register, holder, owner, connection))
  return { type, resolvers: [RowResolver, ...nested] as const }
}
