import { namedMigration } from '../../../platform/database/named-migration.js'
import type { SubgraphPart } from '../../../platform/graph/parts.js'
import { rowsBy } from '../../../platform/graph/reads.js'
import { FIELD_MISSING, FIELD_TOO_LONG } from '../../../platform/register/refusals.js'
import { DIFFICULTY_REFUSALS } from '../../../policy/lvliang-2024-12/2-1-consultation/difficulty.js'
import { LAGGARD_REFUSALS } from '../../../policy/lvliang-2024-12/2-1-consultation/laggards.js'
import { MEETING_REFUSALS } from '../../../policy/lvliang-2024-12/2-1-consultation/quarterly-meeting.js'
import { PUBLICITY_REFUSALS } from '../../../policy/lvliang-2024-12/3-3-publicity/publicity.js'
import { DifficultyEntity, DifficultyProgressEntity } from './difficulty/difficulty.entity.js'
import { DifficultyMutations, DifficultyResolver } from './difficulty/difficulty.graph.js'
import { difficultyById } from './difficulty/difficulty.reads.js'
import { difficultyTables } from './difficulty/difficulty.tables.js'
import { Difficulty, DifficultyProgress } from './difficulty/difficulty-types.graph.js'
import { LaggardNoticeEntity } from './laggards/laggard.entity.js'
import { noticeById } from './laggards/laggard.reads.js'
import { laggardTables } from './laggards/laggard.tables.js'
import { LaggardLine, LaggardReport, LaggardResolver } from './laggards/laggards.graph.js'
import { LaggardNotice, LaggardNoticeResolver } from './laggards/notice.graph.js'
import { MeetingDuty, MeetingDutyResolver } from './meetings/meeting-duties.graph.js'
import { PublicityItemEntity } from './publicity/publicity.entity.js'
import { PublicityResolver } from './publicity/publicity.graph.js'
import { PUBLICITY_TABLE } from './publicity/publicity.reads.js'
import { publicityTables } from './publicity/publicity.tables.js'
import { PublicityItem } from './publicity/publicity-types.graph.js'
import { consultationRegisters } from './registers.js'

const publicityById = rowsBy<object>(PUBLICITY_TABLE, 'id')

/** 吕梁 二(一), 三(三): meetings, difficulties, laggards, symposia, publicity. */
export const consultationPart: SubgraphPart = {
  resolvers: [
    ...(consultationRegisters.resolvers ?? []),
    ...[MeetingDutyResolver, DifficultyResolver, DifficultyMutations, LaggardResolver, LaggardNoticeResolver, PublicityResolver],
  ],
  types: [...(consultationRegisters.types ?? []), ...[MeetingDuty, Difficulty, DifficultyProgress, LaggardLine, LaggardReport, LaggardNotice, PublicityItem]],
  references: {
    ...consultationRegisters.references,
    Difficulty: ({ id }, context) => context.one(difficultyById, String(id)),
    LaggardNotice: ({ id }, context) => context.one(noticeById, String(id)),
    PublicityItem: ({ id }, context) => context.one(publicityById, String(id)),
  },
  entities: [DifficultyEntity, DifficultyProgressEntity, LaggardNoticeEntity, PublicityItemEntity],
  migrations: [
    ...(consultationRegisters.migrations ?? []),
    namedMigration('M20261125CoordinationConsultation', () => [...difficultyTables(), ...laggardTables(), ...publicityTables()]),
  ],
  refusals: [
    ...(consultationRegisters.refusals ?? []),
    ...[...MEETING_REFUSALS, ...DIFFICULTY_REFUSALS, ...LAGGARD_REFUSALS, ...PUBLICITY_REFUSALS, FIELD_MISSING, FIELD_TOO_LONG],
  ],
  background: consultationRegisters.background ?? [],
  imports: consultationRegisters.imports ?? [],
}
