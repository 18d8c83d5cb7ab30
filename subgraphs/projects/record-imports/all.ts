import type { ImportKind } from '../../../platform/importing/import-kind.js'
import { buildingImport } from './buildings.import.js'
import { enterpriseImport } from './enterprises.import.js'
import { scopeImport } from './financed-scopes.import.js'
import { progressImport } from './progress.import.js'
import { projectImport } from './projects.import.js'
import { stopImport } from './stop-episodes.import.js'
import { violationImport } from './violations.import.js'

/** Workbooks of what has mutations of its own; in the order in which a county that begins hands them in. */
export const PROJECT_RECORD_IMPORTS: readonly ImportKind[] = [
  enterpriseImport,
  projectImport,
  buildingImport,
  scopeImport,
  progressImport,
  stopImport,
  violationImport,
]
