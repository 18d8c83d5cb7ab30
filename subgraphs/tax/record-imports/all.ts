import type { ImportKind } from '../../../platform/importing/import-kind.js'
import { taxPeriodImport } from './tax-periods.import.js'

/** Workbooks of what has mutations of its own. */
export const TAX_RECORD_IMPORTS: readonly ImportKind[] = [taxPeriodImport]
