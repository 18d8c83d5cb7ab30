import { namedMigration } from '../../../platform/database/named-migration.js'
import { assessmentRunTables } from './assessment-run.ddl.js'

export const assessmentRunMigration = namedMigration('M20261125CoordinationAssessmentRun', assessmentRunTables)
