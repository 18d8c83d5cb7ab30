import type { ImportKind } from '../../../platform/importing/import-kind.js'
import { institutionImport } from './institutions.import.js'
import { reportedFigureImport } from './reported-figures.import.js'

/** Workbooks of what has mutations of its own; in the order in which a county that begins hands them in. */
export const FINANCING_RECORD_IMPORTS: readonly ImportKind[] = [institutionImport, reportedFigureImport]
