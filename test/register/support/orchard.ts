import { defineRefusal, refuse } from '../../../kernel/refusal.js'
import { defineFinding } from '../../../platform/findings/finding-rule.js'
import { withParts } from '../../../platform/graph/parts.js'
import type { SubgraphDefinition } from '../../../platform/graph/subgraph.js'
import { area, choice, count, date, flag, institution, money, month, percent, text } from '../../../platform/register/column.js'
import { registersPart } from '../../../platform/register/part.js'
import { defineRegister, type Register } from '../../../platform/register/register.js'
import { projectsSlice } from '../../../subgraphs/projects/registers/slice.js'
import { projects } from '../../../subgraphs/projects/subgraph.js'

const PICKED_BEFORE_PLANTED = defineRefusal({
  code: 'PICKED_BEFORE_PLANTED',
  rule: null,
  clause: null,
  zh: { title: '采摘早于种植', detail: '', remedy: '核对日期。' },
  en: { title: 'Picked before it was planted', detail: '', remedy: 'Check the dates.' },
})

const TOO_DENSE = defineFinding({
  code: 'ORCHARD_TOO_DENSE',
  severity: 'WARNING',
  rule: null,
  clause: null,
  zh: { title: '种植过密', detail: '{trees} 株', remedy: '核对株数。' },
  en: { title: 'Planted too densely', detail: '{trees} trees', remedy: 'Check the number.' },
})

const about = { schema: 'projects', clause: '测试', rule: 'L-00', writers: ['HOUSING', 'MARKET_REGULATION'] } as const

/** A kind of fact that no agency has, with a column of every type. */
export const ORCHARD = defineRegister({
  ...about,
  type: 'Orchard',
  plural: 'orchards',
  zh: '果园',
  en: 'Orchards',
  about: { by: 'subject', kinds: ['PROJECT', 'SCOPE', 'BUILDING', 'ENTERPRISE'] },
  columns: {
    number: text('果园编号', 'Number', { max: 20, filter: true }),
    fruit: choice('果种', 'Fruit', 'OrchardFruit', { APPLE: ['苹果', 'Apple'], PEAR: ['梨', 'Pear'] }),
    price: money('售价', 'Price', { unit: '万元', filter: true }),
    ground: area('占地面积', 'Ground', { optional: true }),
    share: percent('套袋比例', 'Share that is bagged', { optional: true }),
    trees: count('株数', 'Trees', { optional: true, filter: true }),
    plantedOn: date('种植日期', 'Planted on'),
    pickedOn: date('采摘日期', 'Picked on', { optional: true }),
    season: month('产季', 'Season', { optional: true }),
    fenced: flag('有围栏', 'Fenced', { optional: true, filter: true }),
    bank: institution('贷款银行', 'Bank', { optional: true }),
  },
  key: ['number'],
  newestBy: 'plantedOn',
  rules: [
    {
      refusal: PICKED_BEFORE_PLANTED,
      check: ({ plantedOn, pickedOn }) => (pickedOn !== null && String(pickedOn) < String(plantedOn) ? refuse(PICKED_BEFORE_PLANTED, {}, 'pickedOn') : null),
    },
  ],
  findings: [{ finding: TOO_DENSE, check: ({ trees }) => (Number(trees ?? 0) > 1000 ? { trees: String(trees) } : null) }],
})

/** Lines of an orchard. */
export const HARVEST = defineRegister({
  ...about,
  type: 'Harvest',
  plural: 'harvests',
  zh: '采收',
  en: 'Harvests',
  about: { by: 'parent', register: 'Orchard' },
  columns: { pickedOn: date('采收日期', 'Picked on'), weight: count('重量（千克）', 'Weight in kilograms') },
  key: ['pickedOn'],
  newestBy: 'pickedOn',
})

/** An agency's own register, which knows projects only by name. */
export const TREE_TAG = defineRegister({
  ...about,
  type: 'TreeTag',
  plural: 'treeTags',
  zh: '树牌',
  en: 'Tree tags',
  about: { by: 'link' },
  columns: { number: text('树牌编号', 'Number', { filter: true }), hungOn: date('挂牌日期', 'Hung on') },
  key: ['number'],
  newestBy: 'hungOn',
})

/** What the county's agencies alone know. */
export const ORCHARD_LOAN = defineRegister({
  ...about,
  type: 'OrchardLoan',
  plural: 'orchardLoans',
  zh: '果园借款',
  en: 'Orchard loans',
  about: { by: 'subject', kinds: ['PROJECT'] },
  confidential: true,
  columns: { number: text('借款编号', 'Number'), lentOn: date('借款日期', 'Lent on') },
  key: ['number'],
  newestBy: 'lentOn',
})

/** A fact of the county as a whole. */
export const FROST = defineRegister({
  ...about,
  type: 'Frost',
  plural: 'frosts',
  zh: '霜冻',
  en: 'Frosts',
  about: { by: 'unit' },
  columns: { number: text('记录编号', 'Number'), fellOn: date('霜冻日期', 'Fell on') },
  key: ['number'],
  newestBy: 'fellOn',
})

export const ORCHARDS: readonly Register[] = [ORCHARD, HARVEST, TREE_TAG, ORCHARD_LOAN, FROST]

export const orchards: SubgraphDefinition = withParts(projects, registersPart({ migration: 'TestOrchards', slice: projectsSlice, registers: ORCHARDS }))

const READ = 'allow,allow,allow,allow,allow,allow,deny,allow,,,construction'
const WRITE = 'allow,deny,deny,deny,deny,deny,deny,deny,HOUSING MARKET_REGULATION,,'
const FACT = [
  'id',
  'agency',
  'reporterPost',
  'source',
  'recordedAt',
  'version',
  'unit',
  'status',
  'statusReason',
  'project',
  'projectName',
  'subjectId',
  'subjectKind',
  'enterprise',
  'orchard',
  'harvests',
  'freshness',
  'openObjections',
]
const HOLDERS = ['Project', 'FinancedScope', 'Building', 'Enterprise', 'Orchard']

/** Their rows of authorization.csv. */
export const ORCHARD_RIGHTS = ORCHARDS.flatMap(({ type, plural, columns }) => {
  const one = `${type.charAt(0).toLowerCase()}${type.slice(1)}`
  const fields = [...new Set([...FACT, ...Object.keys(columns)])].map((field) => `${type}.${field}`)
  const lists = [...HOLDERS.map((holder) => `${holder}.${plural}`).filter((field) => !fields.includes(field)), `Query.${plural}`, `Query.${one}`]
  const pages = ['nodes', 'pageInfo', 'totalCount'].map((field) => `${type}Connection.${field}`)
  const writes = ['record', 'correct', 'withdraw'].map((verb) => `Mutation.${verb}${type}`)
  return [
    ...[...fields, ...lists, ...pages].filter((row) => row !== 'Orchard.harvests' || type === 'Orchard').map((row) => `${row},${READ}`),
    ...[...writes, `Import.${plural}`].map((row) => `${row},${WRITE}`),
  ]
})
  .filter((row, place, all) => all.findIndex((other) => other.split(',')[0] === row.split(',')[0]) === place)
  .join('\n')
