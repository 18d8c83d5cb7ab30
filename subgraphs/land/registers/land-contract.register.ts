import { area, choice, count, date, money, ratio, text } from '../../../platform/register/column.js'
import { inOrder } from '../../../platform/register/dates-in-order.js'
import { defineRegister } from '../../../platform/register/register.js'
import { LAND_CONTRACT_FINDINGS } from './land-contract.findings.js'

const CLAUSE = { clause: '吕梁 二(三) 条件一', rule: 'L-26' } as const

/** The land limb of condition one begins here; the county's own register knows the grantee and the parcel, not the project. */
export const LAND_CONTRACTS = defineRegister({
  schema: 'land',
  type: 'LandContract',
  plural: 'landContracts',
  zh: '土地出让合同',
  en: 'Land grant contracts',
  ...CLAUSE,
  writers: ['NATURAL_RESOURCES'],
  about: { by: 'link', says: { developer: 'grantee', developerUscc: 'granteeUscc', number: 'realEstateUnitCode', address: 'location' } },
  columns: {
    number: text('合同编号', 'Contract number', { max: 60, filter: true, example: '14110220260108G001' }),
    supervisionNumber: text('电子监管号', 'Electronic supervision number', { max: 30, optional: true, filter: true, example: '1411022026B00016' }),
    grantee: text('受让人', 'Grantee', { filter: true, example: '吕梁示例置业有限公司' }),
    granteeUscc: text('受让人统一社会信用代码', 'Grantee’s unified social credit code', {
      max: 18,
      optional: true,
      filter: true,
      example: '91141102MAYY00018D',
    }),
    location: text('坐落', 'Location', { example: '离石区示例路北侧' }),
    realEstateUnitCode: text('不动产单元代码', 'Real-estate unit code', { max: 28, optional: true, example: '141102001002GB00005W00000000' }),
    area: area('出让面积（平方米）', 'Area in square metres'),
    method: choice('供应方式', 'How it was supplied', 'LandSupplyMethod', {
      LISTING: ['挂牌', 'Listing'],
      AUCTION: ['拍卖', 'Auction'],
      TENDER: ['招标', 'Tender'],
      AGREEMENT: ['协议出让', 'Agreement'],
      ALLOCATION: ['划拨', 'Administrative allocation'],
    }),
    landUse: choice('用途', 'Use', 'GrantedLandUse', {
      RESIDENTIAL: ['居住', 'Residential'],
      COMMERCIAL: ['商业、旅游、娱乐', 'Commerce, tourism, recreation'],
      MIXED: ['商住混合', 'Residential and commercial'],
      INDUSTRIAL: ['工业', 'Industry'],
      PUBLIC: ['教育、科技、文化、卫生、体育', 'Education, science, culture, health, sports'],
      OTHER: ['其他', 'Other'],
    }),
    termYears: count('出让年限', 'Term in years', { max: 99, optional: true, example: '70', note: '商住混合按最长的用途填写；划拨可空' }),
    price: money('出让价款', 'Land grant price', { filter: true, note: '合同总价；划拨填划拨价款' }),
    minFloorAreaRatio: ratio('容积率下限', 'Floor area ratio, at least', { optional: true, example: '1.0000' }),
    maxFloorAreaRatio: ratio('容积率上限', 'Floor area ratio, at most', { optional: true }),
    signedOn: date('签订日期', 'Signed on'),
    handoverBy: date('约定交地日期', 'Land to be handed over by', { future: true, optional: true, example: '2026-09-30' }),
    startBy: date('约定开工日期', 'Works to start by', { future: true, optional: true, example: '2027-03-31' }),
    finishBy: date('约定竣工日期', 'Works to finish by', { future: true, optional: true, example: '2030-03-31' }),
  },
  key: ['number'],
  newestBy: 'signedOn',
  rules: [inOrder('signedOn', 'handoverBy'), inOrder('startBy', 'finishBy')],
  findings: LAND_CONTRACT_FINDINGS,
})
