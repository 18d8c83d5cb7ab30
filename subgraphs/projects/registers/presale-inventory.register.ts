import { area, choice, count, date, money } from '../../../platform/register/column.js'
import { defineRegister } from '../../../platform/register/register.js'
import { above, rowFinding } from '../../../platform/register/row-checks.js'
import { figureIn, shownIn } from '../../../platform/register/row-values.js'
import { HOUSE_USES } from './dictionaries.js'

const CLAUSE = { clause: '吕梁 二(三) 条件一', rule: 'L-27' } as const

/** What is still there to be sold, and how much of it is not free: the assets of condition 1. */
export const PRESALE_INVENTORIES = defineRegister({
  schema: 'projects',
  type: 'PresaleInventory',
  plural: 'presaleInventories',
  zh: '未售房源与已售未交付',
  en: 'Unsold units, and sold ones not delivered',
  ...CLAUSE,
  writers: ['HOUSING'],
  about: { by: 'subject', kinds: ['BUILDING', 'SCOPE', 'PROJECT'] },
  columns: {
    countedOn: date('统计日期', 'Counted on'),
    use: choice('房屋用途', 'Use', 'HouseUse', HOUSE_USES),
    unsoldUnits: count('未售套数', 'Unsold units', { example: '64' }),
    unsoldArea: area('未售面积', 'Unsold area', { example: '7360.00' }),
    unsoldValue: money('未售货值', 'Value of unsold units', { unit: '万元', example: '4416', note: '按备案价格计算' }),
    mortgagedUnits: count('其中已抵押套数', 'Of these mortgaged', { example: '20' }),
    seizedUnits: count('其中被查封套数', 'Of these seized', { example: '0' }),
    soldUndelivered: count('已售未交付套数', 'Sold and not delivered', { example: '96' }),
  },
  key: ['countedOn', 'use'],
  newestBy: 'countedOn',
  findings: [
    rowFinding({
      code: 'MORTGAGED_ABOVE_UNSOLD',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['已抵押套数多于未售套数', '已抵押 {part} 套，未售 {whole} 套。', '核实是否售出后未解押。'],
      en: ['More units mortgaged than unsold', '{part} mortgaged, {whole} unsold.', 'Look for units sold without release.'],
      check: above('mortgagedUnits', 'unsoldUnits'),
    }),
    rowFinding({
      code: 'SEIZED_ABOVE_UNSOLD',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['被查封套数多于未售套数', '被查封 {part} 套，未售 {whole} 套。', '核实是否查封了已售房屋。'],
      en: ['More units seized than unsold', '{part} seized, {whole} unsold.', 'Look for seized units that buyers own.'],
      check: above('seizedUnits', 'unsoldUnits'),
    }),
    rowFinding({
      code: 'UNSOLD_WITHOUT_VALUE',
      severity: 'WARNING',
      ...CLAUSE,
      zh: ['有未售房源而货值为零', '未售 {units} 套。', '按备案价格补填货值。'],
      en: ['Unsold units of no value', '{units} are unsold.', 'Fill in their value at filed prices.'],
      check: (row) => ((figureIn(row, 'unsoldUnits') ?? 0n) > 0n && figureIn(row, 'unsoldValue') === 0n ? { units: shownIn(row, 'unsoldUnits') } : null),
    }),
  ],
})
