import { factId, type OfUnit, rows, type Said, type Tellers } from '../said.js'

/** The quarters told of, and a day in each on which most units met. */
const QUARTERS: readonly (readonly [quarter: string, heldOn: string])[] = [
  ['2025Q4', '2025-12-11'],
  ['2026Q1', '2026-03-12'],
  ['2026Q2', '2026-06-18'],
  ['2026Q3', '2026-09-17'],
]

const AGENDA = ['MARKET_SITUATION', 'FINANCING_REPORT', 'DIFFICULTIES'] as const

/** 石楼县 missed a quarter and said nothing: the demonstration's laggard. */
const silent = (name: string, quarter: string): boolean => name === '石楼县' && quarter === '2026Q3'

const told = (name: string) => (name === '舞阳县' ? [] : QUARTERS.filter(([quarter]) => !silent(name, quarter)))

const meetings: OfUnit = ({ name }) =>
  told(name).map(([quarter, heldOn]): Said => {
    const held = {
      outcome: 'HELD',
      heldOn,
      chair: '分管住建副职',
      attendees: '住建局、金监、人行、税务等成员单位负责人',
      minutes: `${name}房融协纪〔${quarter}〕`,
    }
    const missed = { outcome: 'NOT_HELD', reason: '汛期防汛，主要负责人在一线，议题并入下一季度' }
    return { id: factId('SpecialMeeting', name, quarter), values: { quarter, number: 1, ...(name === '临县' && quarter === '2026Q2' ? missed : held) } }
  })

const agenda: OfUnit = ({ name }) =>
  told(name)
    .slice(-1)
    .flatMap(([quarter]) =>
      AGENDA.map(
        (kind, index): Said => ({
          id: factId('AgendaItem', name, kind),
          parentId: factId('SpecialMeeting', name, quarter),
          values: { number: index + 1, kind, topic: '本季度房地产融资协调有关事项', outcome: '按责任分工办理，下次会议通报' },
        }),
      ),
    )

const symposia: OfUnit = ({ name }) =>
  name === '舞阳县'
    ? []
    : rows('Symposium', { key: name }, [
        {
          ...{ number: '2026-01', heldOn: '2026-04-16', host: '金监分局、住建局', banks: '示例银行、示例农商行', bankCount: 2 },
          ...{ developers: '示例置业有限公司', developerCount: 1, summary: '企业反映续建资金缺口，银行说明授信条件' },
        },
      ])

const demands: OfUnit = ({ name }) =>
  name === '舞阳县'
    ? []
    : rows(
        'SymposiumDemand',
        { key: name },
        [
          { number: 1, side: 'DEVELOPER', raisedBy: '示例置业有限公司', kind: 'RISK_RESOLUTION', demand: '存量贷款到期前协商展期' },
          { number: 2, side: 'BANK', raisedBy: '示例银行', kind: 'DEVELOPMENT', demand: '尽快办理在建工程抵押登记' },
        ],
        { parentId: factId('Symposium', name, 0) },
      )

export const CONSULTATION: Tellers<OfUnit> = { SpecialMeeting: meetings, AgendaItem: agenda, Symposium: symposia, SymposiumDemand: demands }
