import { type ClassType, Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql'
import { Fact } from '../../graph/fact.graph.js'
import { LinkSubjectKind } from '../../linking/enums.graph.js'
import { camel } from '../names.js'
import type { Register } from '../register.js'
import type { Slice } from '../slice.js'
import { descriptionOf, valueType } from './value-type.js'

export const RecordStatus = { IN_FORCE: 'IN_FORCE', WITHDRAWN: 'WITHDRAWN' } as const
registerEnumType(RecordStatus, {
  name: 'RecordStatus',
  description: '记录是否有效\nWhether a record stands',
  valuesConfig: { IN_FORCE: { description: '有效\nIn force' }, WITHDRAWN: { description: '已撤回（保留备查）\nWithdrawn, and kept' } },
})

type Described = { readonly nullable?: boolean; readonly description: string }

/** Puts fields on a class as the decorators would. */
export const fieldsOn =
  (target: object) =>
  (name: string, type: () => unknown, options: Described): void =>
    Field(type as never, options)(target, name)

function addAbout(add: ReturnType<typeof fieldsOn>, { about }: Register, slice: Slice): void {
  if (about.by === 'subject') {
    add('subjectKind', () => LinkSubjectKind, { description: '对象类别\nKind of subject' })
    add('subjectId', () => ID, { description: '对象的标识\nId of the subject' })
    add('project', () => slice.project.class, { nullable: true, description: '所属项目；企业没有\nThe project; none for an enterprise' })
    if (about.kinds.includes('ENTERPRISE') && slice.enterprise) {
      const { class: type } = slice.enterprise
      add('enterprise', () => type, { nullable: true, description: '企业；对象为企业时\nThe enterprise, where it is about one' })
    }
  }
  if (about.by === 'link') add('projectName', () => String, { nullable: true, description: '登记时写明的项目名称\nThe project as the register names it' })
  if (about.by === 'parent') {
    const parent = slice.parents[about.register]
    if (!parent) throw new Error(`the slice has no ${about.register}`)
    add(camel(about.register), () => parent.class, { nullable: true, description: `所属${parent.zh}\nThe ${about.register} that it belongs to` })
  }
}

/** The type of a register's rows in the graph. */
export function rowType(register: Register, slice: Slice): ClassType<Fact> {
  class Row extends Fact {}
  const add = fieldsOn(Row.prototype)
  addAbout(add, register, slice)
  if (slice.unit) {
    const { class: unit } = slice.unit
    add('unit', () => unit, { nullable: true, description: '填报单位\nReporting unit' })
  }
  for (const [name, column] of Object.entries(register.columns)) {
    const target = column.type === 'institution' ? slice.institution?.class : null
    const type = target ?? valueType(column)
    add(name, () => type, { nullable: !column.required || target !== null, description: descriptionOf(column) })
  }
  add('status', () => RecordStatus, { description: '是否有效\nWhether it stands' })
  add('statusReason', () => String, { nullable: true, description: '撤回的原因\nWhy it was withdrawn' })
  Directive('@key(fields: "id")')(Row)
  ObjectType(register.type, { description: `${register.zh}（${register.clause}）\n${register.en} (${register.rule})` })(Row)
  return Row
}
