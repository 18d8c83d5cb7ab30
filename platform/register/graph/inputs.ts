import { type ClassType, InputType, Int } from 'type-graphql'
import { IdFilter, TextFilter } from '../../graph/filter.js'
import { Uuid } from '../../graph/scalars.js'
import type { Column } from '../column.js'
import { parentPropertyOf } from '../names.js'
import type { Register } from '../register.js'
import { fieldsOn } from './row-type.js'
import { descriptionOf, filterTypeOf, valueType } from './value-type.js'

const KEY = '幂等键：由客户端生成；重试时原样重发\nIdempotency key made by the client; a retry sends it again'

function named(name: string, description: string, fill: (add: ReturnType<typeof fieldsOn>, itself: ClassType<object>) => void): ClassType<object> {
  class Input {}
  fill(fieldsOn(Input.prototype), Input)
  InputType(name, { description })(Input)
  return Input
}

const UNIT = { nullable: true, description: '填报单位，默认本单位\nReporting unit, the caller’s own unless told' }

function addAbout(add: ReturnType<typeof fieldsOn>, { about }: Register): void {
  if (about.by === 'subject')
    add('subjectId', () => Uuid, { description: '对象的标识：项目、融资范围、楼栋或企业\nId of the project, scope, building or enterprise it is about' })
  if (about.by === 'parent')
    add(parentPropertyOf(about.register), () => Uuid, { description: `所属记录的标识\nId of the ${about.register} that it belongs to` })
  if (about.by === 'unit') add('unitId', () => Uuid, UNIT)
  if (about.by !== 'link') return
  add('unitId', () => Uuid, UNIT)
  add('projectName', () => String, { nullable: true, description: '登记时写明的项目名称，供关联\nThe project as the register names it, for linking' })
  add('subjectIds', () => [Uuid], {
    nullable: true,
    description: '已知属于哪些项目、范围或楼栋时指明\nWhich projects, scopes or buildings it is about, where known',
  })
}

function addColumns(add: ReturnType<typeof fieldsOn>, { columns }: Register, required: (column: Column) => boolean): void {
  for (const [name, column] of Object.entries(columns)) {
    const type = valueType(column)
    add(name, () => type, { nullable: !required(column), description: descriptionOf(column) })
  }
}

/** Content of `recordX`. */
export const recordInput = (register: Register): ClassType<object> =>
  named(`Record${register.type}Input`, `填报${register.zh}\nRecord: ${register.en}`, (add) => {
    add('idempotencyKey', () => Uuid, { description: KEY })
    add('id', () => Uuid, { nullable: true, description: '标识，可由客户端生成\nId, if the client makes it' })
    addAbout(add, register)
    addColumns(add, register, ({ required }) => required)
  })

const addChange = (add: ReturnType<typeof fieldsOn>): void => {
  add('idempotencyKey', () => Uuid, { description: KEY })
  add('id', () => Uuid, { description: '标识\nId' })
  add('expectedVersion', () => Int, { description: '所依据的版本\nThe version it is based on' })
}

/** Content of `correctX`: what is not named stays; null empties. */
export const correctInput = (register: Register): ClassType<object> =>
  named(`Correct${register.type}Input`, `更正${register.zh}：未写的不变\nCorrect: ${register.en}; what is not named stays`, (add) => {
    addChange(add)
    addColumns(add, register, () => false)
  })

/** Content of `withdrawX`. */
export const withdrawInput = (register: Register): ClassType<object> =>
  named(`Withdraw${register.type}Input`, `撤回${register.zh}\nWithdraw: ${register.en}`, (add) => {
    addChange(add)
    add('why', () => String, { description: '原因\nWhy' })
  })

/** Conditions of a list; all hold. */
export const filterInput = (register: Register): ClassType<object> =>
  named(`${register.type}Filter`, `${register.zh}筛选条件，各项同时满足\nFilter of ${register.en}; all conditions hold`, (add, itself) => {
    const optional = (name: string, type: () => unknown, description: string): void => add(name, type, { nullable: true, description })
    optional('id', () => IdFilter, '标识\nId')
    optional('unit', () => IdFilter, '填报单位\nReporting unit')
    optional('agency', () => TextFilter, '数据责任单位\nOwning agency')
    optional('status', () => TextFilter, '是否有效；未指明时只列有效的\nWhether it stands; only what does unless told')
    optional('and', () => [itself], '同时满足\nAll of these')
    optional('or', () => [itself], '满足其一\nAny of these')
    optional('not', () => itself, '不满足\nNot this')
    const { about } = register
    if (about.by === 'subject' || about.by === 'link') {
      optional('subject', () => IdFilter, '对象\nSubject')
      optional('project', () => IdFilter, '项目\nProject')
    }
    if (about.by === 'parent') optional(parentPropertyOf(about.register), () => IdFilter, '所属记录\nThe record it belongs to')
    for (const [name, column] of Object.entries(register.columns)) if (column.filter) optional(name, () => filterTypeOf(column), descriptionOf(column))
  })
