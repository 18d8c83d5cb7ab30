import type { ImportKind } from '../../../platform/importing/import-kind.js'
import { certificateImport } from './certificates.import.js'
import { mortgageImport } from './mortgages.import.js'
import { parcelImport } from './parcels.import.js'

/** Workbooks of what has mutations of its own; in the order in which a county that begins hands them in. */
export const LAND_RECORD_IMPORTS: readonly ImportKind[] = [parcelImport, certificateImport, mortgageImport]
