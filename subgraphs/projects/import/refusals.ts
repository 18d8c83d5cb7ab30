import { defineRefusal, type RefusalDefinition } from '../../../kernel/refusal.js'

const define = (code: string, zh: readonly [string, string], en: readonly [string, string]): RefusalDefinition =>
  defineRefusal({ code, clause: null, rule: null, zh: { title: zh[0], detail: '', remedy: zh[1] }, en: { title: en[0], detail: '', remedy: en[1] } })

export const DEVELOPERS_UNCLEAR = define(
  'PRESALE_DEVELOPERS_UNCLEAR',
  ['“{text}”看不出是一家还是几家企业', '请填写企业全称；几家企业之间用顿号（、）分隔'],
  ['It is unclear whether "{text}" is one enterprise or several', 'Write full names, with 、 between several'],
)
export const NOTHING_ON_SALE_CONTRADICTED = define(
  'PRESALE_NOTHING_ON_SALE_CONTRADICTED',
  ['价格或面积写明没有可售房源，其余内容却不是（可售 {units} 套）', '请核对：没有可售房源时，可售套数为 0，价格和面积都写 Infinity - -Infinity'],
  [
    'Price or area says that nothing is on sale, and the rest does not ({units} on sale)',
    'Where nothing is on sale, write 0 on sale and Infinity - -Infinity for both price and area',
  ],
)
export const BUILDING_IS_DATE = define(
  'PRESALE_BUILDING_IS_DATE',
  ['“{text}”是表格软件把楼栋号改成的日期', '请把该列设为“文本”格式，按原件重新录入'],
  ['A spreadsheet turned the number into the date "{text}"', 'Format the column as text and type it again from the original'],
)

export const PRESALE_IMPORT_REFUSALS: readonly RefusalDefinition[] = [DEVELOPERS_UNCLEAR, NOTHING_ON_SALE_CONTRADICTED, BUILDING_IS_DATE]
