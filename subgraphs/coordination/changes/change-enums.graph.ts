import { registerEnumType } from 'type-graphql'
import { SUBGRAPHS } from '../../../platform/database/roles.js'

export const ChangeOperation = { ADDED: 'ADDED', CHANGED: 'CHANGED', LINKED: 'LINKED', UNLINKED: 'UNLINKED' } as const
registerEnumType(ChangeOperation, {
  name: 'ChangeOperation',
  description: '变动的性质\nWhat happened to the record',
  valuesConfig: {
    ADDED: { description: '新增\nAdded' },
    CHANGED: { description: '更正或状态变化\nCorrected, or its state changed' },
    LINKED: { description: '经确认关联到项目、范围、楼栋或企业\nLinked to a project, scope, building or enterprise, as a person confirmed' },
    UNLINKED: { description: '撤销关联\nThe link was undone' },
  },
})

const SLICES = {
  projects: '住建、市监、发改\nProjects: housing, market regulation, development and reform',
  financing: '金融与银行\nFinancing: regulators and banks',
  land: '规自、审批\nLand: natural resources and approval',
  tax: '税务\nTax',
  coordination: '机制办公室\nThe mechanism’s office',
}
export const Slice = Object.fromEntries(SUBGRAPHS.map((name) => [name.toUpperCase(), name])) as Readonly<Record<string, string>>
registerEnumType(Slice, {
  name: 'Slice',
  description: '数据所属的部分：同一部分内的变动按先后排列\nThe part whose record it is: changes of one part stand in their order',
  valuesConfig: Object.fromEntries(SUBGRAPHS.map((name) => [name.toUpperCase(), { description: SLICES[name] }])),
})
