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

export const IMPORT_UNIT_UNKNOWN = define(
  'IMPORT_UNIT_UNKNOWN',
  ['“{unit}”不是您权限内已登记的填报单位', '请先登记单位（./hub import reporting-units），或由有权限的单位导入'],
  ['"{unit}" is no unit that is registered and yours', 'Register it first (./hub import reporting-units), or have it imported by whom it belongs to'],
)
export const IMPORT_UNIT_AMBIGUOUS = define(
  'IMPORT_UNIT_AMBIGUOUS',
  ['您权限内有几个单位叫“{unit}”', '请写明单位全称；或由各县自行导入'],
  ['Several of your units are called "{unit}"', 'Write the full name, or let each county import its own'],
)
export const PERMIT_OF_ANOTHER_AGENCY = define(
  'PERMIT_OF_ANOTHER_AGENCY',
  ['该证由其他部门登记，内容与本行不同', '请由登记该证的部门更正'],
  ['Another agency registered the permit, and this row says otherwise', 'Have that agency correct it'],
)
export const IMPORT_PERMIT_UNKNOWN = define(
  'IMPORT_PERMIT_UNKNOWN',
  ['没有证号为“{number}”的预售许可证', '请先导入预售许可证（./hub import presale-permits）'],
  ['No presale permit has the number "{number}"', 'Import the presale permits first (./hub import presale-permits)'],
)
export const IMPORT_PERMIT_AMBIGUOUS = define(
  'IMPORT_PERMIT_AMBIGUOUS',
  ['几个单位都有证号为“{number}”的预售许可证', '请由发证单位导入'],
  ['Several units have a permit with the number "{number}"', 'Have it imported by the unit that issued it'],
)

export const PRESALE_IMPORT_REFUSALS: readonly RefusalDefinition[] = [
  DEVELOPERS_UNCLEAR,
  NOTHING_ON_SALE_CONTRADICTED,
  BUILDING_IS_DATE,
  IMPORT_UNIT_UNKNOWN,
  IMPORT_UNIT_AMBIGUOUS,
  PERMIT_OF_ANOTHER_AGENCY,
  IMPORT_PERMIT_UNKNOWN,
  IMPORT_PERMIT_AMBIGUOUS,
]
