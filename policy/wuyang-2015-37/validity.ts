import type { LocalDate } from '../../kernel/dates.js'
import type { PolicyDocument } from '../validity.js'

/**
 * 舞阳 Art. 32 (W-75): in force from its issue, for two years. The day of issue is not counted, so the last day is the
 * corresponding one (民法典 Art. 201, 202): it lapsed with 2017-10-14 and still governs what was done before.
 */
export const WUYANG_2015_37: PolicyDocument = {
  policy: 'WUYANG_2015_37',
  documentNumber: '舞政〔2015〕37号',
  title: '舞阳县棚户区改造项目统贷统还资金管理暂行办法',
  effectiveFrom: '2015-10-14' as LocalDate,
  effectiveTo: '2017-10-14' as LocalDate,
}
