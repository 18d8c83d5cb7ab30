import { choice, date, text } from '../../../platform/register/column.js'
import { inOrder } from '../../../platform/register/dates-in-order.js'
import { documentNumberIn } from '../../../platform/register/identifier-findings.js'
import { defineRegister } from '../../../platform/register/register.js'

/** Which stages a project passed and when: a commodity housing project by its permits, a shantytown project by its households. */
export const PROJECT_STAGES = defineRegister({
  schema: 'projects',
  type: 'ProjectStage',
  plural: 'projectStages',
  zh: '项目阶段',
  en: 'Stages of a project',
  clause: '吕梁 二(三) 条件一',
  rule: 'L-27',
  writers: ['HOUSING'],
  about: { by: 'subject', kinds: ['PROJECT', 'SCOPE'] },
  columns: {
    stage: choice('阶段', 'Stage', 'ProjectStageKind', {
      LAND_ACQUISITION: ['取得土地', 'Land acquisition'],
      INITIATION: ['立项', 'Initiation'],
      PLANNING: ['规划报建', 'Planning permits'],
      CONSTRUCTION: ['施工', 'Construction'],
      PRESALE: ['预售', 'Presale'],
      COMPLETION: ['竣工验收', 'Completion acceptance'],
      DELIVERY: ['交付', 'Delivery'],
      FIRST_REGISTRATION: ['首次登记', 'First registration'],
      ADMISSION: ['棚改纳入计划', 'Admitted as a shantytown project'],
      FEASIBILITY: ['棚改可行性研究', 'Feasibility study'],
      EXPROPRIATION: ['棚改征收', 'Expropriation'],
      RELOCATION: ['棚改搬迁拆除', 'Relocation and demolition'],
      SITE_SERVICING: ['棚改土地整理', 'Site servicing'],
      RESETTLEMENT_CONSTRUCTION: ['安置房建设', 'Construction of resettlement housing'],
      RESETTLEMENT: ['回迁安置', 'Resettlement'],
      SETTLEMENT: ['清算', 'Settlement of accounts'],
    }),
    enteredOn: date('进入日期', 'Entered on'),
    leftOn: date('完成日期', 'Left on', { optional: true, note: '仍在该阶段的不填' }),
    basis: text('依据', 'Evidence', { optional: true, example: '施工许可证、开工令' }),
    documentNumber: text('依据文号', 'Number of the document', { optional: true, max: 100, example: '吕住建发〔2026〕18号' }),
  },
  key: ['stage', 'enteredOn'],
  newestBy: 'enteredOn',
  rules: [inOrder('enteredOn', 'leftOn')],
  findings: [...documentNumberIn('documentNumber')],
})
