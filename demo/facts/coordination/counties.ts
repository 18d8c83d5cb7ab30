import { randomOf } from '../../random.js'
import { lastMonths } from '../../size.js'
import { wan } from '../figures.js'
import { factId, type OfUnit, rows, type Said, type Tellers } from '../said.js'

const LVLIANG = {
  ...{
    documentNumber: '吕住建发〔2024〕12号',
    title: '关于建立城市房地产融资协调机制的通知',
    issuers: '市住建局等九部门',
    issuedOn: '2024-03-01',
    publicity: 'PROACTIVE',
  },
  bases: '晋建房字〔2024〕22号',
}
const WUYANG = {
  ...{
    documentNumber: '舞政〔2015〕37号',
    title: '棚户区改造统贷统还资金管理办法',
    issuers: '舞阳县人民政府',
    adoptedAt: '县政府第59次常务会议',
    adoptedOn: '2015-10-12',
  },
  ...{ issuedOn: '2015-10-14', validUntil: '2017-10-14', bases: '豫保安居办〔2015〕4号、漯政〔2012〕51号', publicity: 'PROACTIVE' },
}

const documents: OfUnit = ({ name }) =>
  name === '吕梁市' || name === '舞阳县' ? rows('PolicyDocument', { key: name }, [name === '舞阳县' ? WUYANG : LVLIANG]) : []

/** Month by month: what is sold leaves the stock, what is approved enters it. */
const observations: OfUnit = ({ name }, months) => {
  const random = randomOf(`market ${name}`)
  return [...lastMonths(months)].reverse().map((month): Said => {
    const [sold, stock] = [random.int(40, 190), random.int(1800, 3200)]
    return {
      id: factId('MarketObservation', name, month),
      values: {
        ...{
          month,
          use: 'RESIDENTIAL',
          landParcels: random.int(0, 3),
          landArea: '46800.00',
          startedArea: '32000.00',
          underConstruction: '860000.00',
          approvedArea: '28000.00',
        },
        ...{
          soldUnits: sold,
          soldArea: `${sold * 112}.00`,
          soldAmount: wan(sold * 65),
          stockUnits: stock,
          stockArea: `${stock * 115}.00`,
          compiledBy: '住建局、自然资源局、房产交易管理中心',
        },
      },
    }
  })
}

const forecasts: OfUnit = ({ name }) =>
  name === '舞阳县'
    ? rows('MarketForecast', { key: name }, [
        {
          ...{
            reportNumber: '舞建〔2026〕52号',
            preparedOn: '2026-09-10',
            preparedBy: '县住建局、县国土资源局、县房产交易管理中心',
            periodFrom: '2027-01',
            periodUntil: '2029-12',
          },
          ...{
            landSupply: '每年供应经营性用地不超过 320 亩',
            stock: '存量去化周期约 16 个月',
            sales: '年均销售 1800 套',
            repaymentRisk: 'MEDIUM',
            riskReasons: '土地收入集中于 2028 年',
          },
          ...{ measures: '优先供应统贷统还项目地块，预留还款准备', submittedOn: '2026-09-22', decision: '同意预测意见' },
        },
      ])
    : []

export const COUNTIES: Tellers<OfUnit> = { PolicyDocument: documents, MarketObservation: observations, MarketForecast: forecasts }
