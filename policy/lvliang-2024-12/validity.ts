import type { LocalDate } from '../../kernel/dates.js'
import type { PolicyDocument } from '../validity.js'

/** 吕梁, 落款 (L-01): issued 2024-03-01; no expiry is stated, so it holds until it is replaced. */
export const LVLIANG_2024_12: PolicyDocument = {
  policy: 'LVLIANG_2024_12',
  documentNumber: '吕住建发〔2024〕12号',
  title: '关于建立市县两级房地产融资协调机制的通知',
  effectiveFrom: '2024-03-01' as LocalDate,
  effectiveTo: null,
}
