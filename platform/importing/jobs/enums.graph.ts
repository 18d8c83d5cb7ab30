import { registerEnumType } from 'type-graphql'
import { IMPORT_STATES } from './states.js'

const enumOf = <Name extends string>(names: readonly Name[]) => Object.fromEntries(names.map((name) => [name, name])) as { readonly [N in Name]: N }

export const ImportStateEnum = enumOf(IMPORT_STATES)
registerEnumType(ImportStateEnum, {
  name: 'ImportState',
  description: '导入的状态\nState of an import',
  valuesConfig: {
    UPLOADED: { description: '已上传，等待检查\nBrought, waiting to be checked' },
    CHECKING: { description: '正在检查，不写入\nBeing checked; nothing is written' },
    CHECKED: { description: '检查完成，等待确认\nChecked, waiting to be confirmed' },
    CONFIRMED: { description: '已确认，等待写入\nConfirmed, waiting to be written' },
    RUNNING: { description: '正在写入\nBeing written' },
    DONE: { description: '已完成\nDone' },
    FAILED: { description: '未能完成，原因见 problem\nFailed; problem says why' },
    CANCELLED: { description: '已取消；已写入的保留\nCancelled; what was written stays' },
  },
})

export const ImportCountGroup = enumOf(['REFUSED', 'SPECIAL', 'NOTE'])
registerEnumType(ImportCountGroup, {
  name: 'ImportCountGroup',
  description: '计数的类别\nWhat is counted',
  valuesConfig: {
    REFUSED: { description: '退回原因\nA reason of refusal' },
    SPECIAL: { description: '特殊情形\nA special case' },
    NOTE: { description: '统一写法\nA unified form' },
  },
})
