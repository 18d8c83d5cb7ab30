import { changesMigration } from '../../platform/changes/changes-migration.js'
import type { KeyedStatement } from '../../platform/graph/context.js'
import { withParts } from '../../platform/graph/parts.js'
import type { ReferenceResolver, SubgraphDefinition } from '../../platform/graph/subgraph.js'
import { importKind } from '../../platform/importing/import-kind.js'
import { importJobs } from '../../platform/importing/jobs/part.js'
import { projectNamesIn } from '../../platform/linking/match/matching-migrations.js'
import { eventsPart } from '../../platform/notices/part.js'
import { assessmentPart } from './assessment/part.js'
import { assessmentRunPart } from './assessment-run/part.js'
import { coordinationAttachable, coordinationAttachments } from './attachments.js'
import { CalendarDayEntity } from './calendar/calendar.entity.js'
import { CalendarResolver } from './calendar/calendar.graph.js'
import { calendarDayById } from './calendar/calendar.reads.js'
import { CALENDAR_REFUSALS } from './calendar/calendar-refusals.js'
import { CalendarDay, CalendarYear } from './calendar/calendar-types.graph.js'
import { ChangeFeed, ChangeResolver } from './changes/change.graph.js'
import { startCollecting } from './changes/collect-changes.js'
import { FEED_PAGE } from './changes/refusals.js'
import { consultationPart } from './consultation/part.js'
import { recordUnits } from './import/record-units.js'
import { reportingUnits } from './import/reporting-units.spec.js'
import { LegalBasisEntity } from './legal-basis/legal-basis.entity.js'
import { LegalBasis, LegalBasisResolver, ScopeLegalBasesResolver } from './legal-basis/legal-basis.graph.js'
import { legalBasisById } from './legal-basis/legal-basis.reads.js'
import { LegalBasisListResolver } from './legal-basis/legal-basis-list.graph.js'
import { LEGAL_BASIS_REFUSALS } from './legal-basis/legal-basis-refusals.js'
import { LiaisonEntity } from './liaison/liaison.entity.js'
import { LiaisonOfficer, LiaisonOfficerResolver, UnitLiaisonsResolver } from './liaison/liaison.graph.js'
import { liaisonById } from './liaison/liaison.reads.js'
import { mechanismPart } from './mechanism/part.js'
import { M20261123CoordinationGround } from './migrations/m20261123-ground.js'
import { M20261124CoordinationChangeFeed } from './migrations/m20261124-change-feed.js'
import { nominationPart } from './nomination/part.js'
import { noticePart } from './notice/part.js'
import { ownershipPart } from './ownership/part.js'
import { POLICY_DATES } from './policy-in-force/actions/put-policy-in-force.js'
import { PolicyInForceEntity } from './policy-in-force/policy-in-force.entity.js'
import { PolicyInForce, PolicyInForceResolver } from './policy-in-force/policy-in-force.graph.js'
import { policyById } from './policy-in-force/policy-in-force.reads.js'
import { startAcknowledging } from './push/acknowledge-pushes.js'
import { PushEntity } from './push/push.entity.js'
import { ProjectPush, ProjectPushesResolver, ProjectPushResolver, ScopePushesResolver } from './push/push.graph.js'
import { pushById } from './push/push.reads.js'
import { PUSH_REFUSALS } from './push/push-refusals.js'
import { coordinationQuality } from './quality.js'
import { unitSettingImport } from './record-imports/unit-settings.import.js'
import { coordinationRegisters } from './registers/part.js'
import { returnsPart } from './returns/part.js'
import { SettingEntity } from './setting/setting.entity.js'
import { UnitSetting, UnitSettingResolver, UnitSettingsResolver } from './setting/setting.graph.js'
import { settingById } from './setting/setting.reads.js'
import { FinancedScope, Institution, Project } from './stubs.graph.js'
import { UnitEntity } from './unit/unit.entity.js'
import { ReportingUnit, ReportingUnitResolver } from './unit/unit.graph.js'
import { unitById } from './unit/unit.reads.js'
import { UNIT_REFUSALS } from './unit/unit-refusals.js'
import { webhookPart } from './webhook/part.js'

const byId =
  (statement: KeyedStatement<object>): ReferenceResolver =>
  ({ id }, context) =>
    context.one(statement, String(id))

/** Another agency's entity, to which this one adds fields: whether there is anything to see, row-level security says. */
const stub: ReferenceResolver = ({ id }) => Promise.resolve({ id: String(id) })

const slice: SubgraphDefinition = {
  imports: [importKind({ zh: '填报单位', en: 'Reporting units', spec: reportingUnits, bulk: recordUnits }), unitSettingImport],
  name: 'coordination',
  resolvers: [
    ReportingUnitResolver,
    UnitSettingResolver,
    ChangeResolver,
    CalendarResolver,
    UnitSettingsResolver,
    PolicyInForceResolver,
    ProjectPushResolver,
    ScopePushesResolver,
    ProjectPushesResolver,
    LegalBasisResolver,
    LegalBasisListResolver,
    ScopeLegalBasesResolver,
    LiaisonOfficerResolver,
    UnitLiaisonsResolver,
  ],
  types: [
    ChangeFeed,
    CalendarDay,
    CalendarYear,
    ReportingUnit,
    UnitSetting,
    PolicyInForce,
    ProjectPush,
    LegalBasis,
    LiaisonOfficer,
    FinancedScope,
    Project,
    Institution,
  ],
  references: {
    ReportingUnit: byId(unitById),
    UnitSetting: byId(settingById),
    PolicyInForce: byId(policyById),
    ProjectPush: byId(pushById),
    LegalBasis: byId(legalBasisById),
    LiaisonOfficer: byId(liaisonById),
    CalendarDay: byId(calendarDayById),
    FinancedScope: stub,
    Project: stub,
  },
  entities: [UnitEntity, SettingEntity, PolicyInForceEntity, PushEntity, LegalBasisEntity, LiaisonEntity, CalendarDayEntity],
  migrations: [M20261123CoordinationGround, projectNamesIn('coordination'), changesMigration('coordination'), M20261124CoordinationChangeFeed],
  holdsPersonalData: true,
  background: [startAcknowledging, startCollecting],
  refusals: [...UNIT_REFUSALS, POLICY_DATES, ...PUSH_REFUSALS, ...LEGAL_BASIS_REFUSALS, FEED_PAGE, ...CALENDAR_REFUSALS],
}

/** The mechanism's office: units and their settings, policies in force, pushes and their grants, legal bases, liaison officers. */
export const coordination: SubgraphDefinition = withParts(
  slice,
  ...coordinationQuality,
  coordinationRegisters,
  coordinationAttachments,
  mechanismPart,
  assessmentPart,
  nominationPart,
  consultationPart,
  returnsPart,
  ownershipPart,
  assessmentRunPart,
  eventsPart('coordination'),
  noticePart,
  webhookPart,
  importJobs('Coordination', { schema: 'coordination', writers: coordinationAttachable.writers, kinds: () => coordination.imports ?? [] }),
)
