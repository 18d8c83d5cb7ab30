import { isRefused } from '../../../platform/action/action.js'
import type { Em } from '../../../platform/database/orm.js'
import { date, text } from '../../../platform/register/column.js'
import { inOrder } from '../../../platform/register/dates-in-order.js'
import { changesOf, fixed } from '../../../platform/register/import/field-changes.js'
import { type PlacedRow, type RecordKind, recordKind } from '../../../platform/register/import/through-actions.js'
import { defineRegister } from '../../../platform/register/register.js'
import { COMMON_REFUSALS } from '../refusals.js'
import { projectsSlice } from '../registers/slice.js'
import { recordResumption } from '../stop-episode/actions/record-resumption.js'
import { recordStop } from '../stop-episode/actions/record-stop.js'
import { STOP_REFUSALS } from '../stop-episode/refusals.js'
import { STOP_EPISODE_TABLE, type StopEpisodeRow } from '../stop-episode/stop-episode.reads.js'

const register = defineRegister({
  schema: 'projects',
  type: 'StopEpisode',
  plural: 'stopEpisodes',
  zh: '停工与复工',
  en: 'Stops and resumptions',
  clause: '吕梁 二(三) 条件一',
  rule: 'L-27',
  writers: ['HOUSING'],
  about: { by: 'subject', kinds: ['PROJECT', 'SCOPE', 'BUILDING'] },
  columns: {
    stoppedOn: date('停工日期', 'Stopped on', { example: '2026-03-02' }),
    cause: text('停工原因', 'Cause', { max: 500, example: '资金不足' }),
    resumedOn: date('复工日期', 'Resumed on', { optional: true, note: '仍在停工的不填' }),
    reverifiedOn: date('施工许可证核验日期', 'Permit re-verified on', { optional: true, note: '停工满一年的必填' }),
  },
  key: ['stoppedOn'],
  newestBy: 'stoppedOn',
  rules: [inOrder('stoppedOn', 'resumedOn')],
})

const KNOWN = `select ${STOP_EPISODE_TABLE.columns} from stop_episode where subject_id = ? and stopped_on = ?`

async function intend(em: Em, { place, values }: PlacedRow): ReturnType<RecordKind['intend']> {
  const subjectId = place.subjectId ?? ''
  const [stoppedOn, resumedOn] = [String(values.stoppedOn), values.resumedOn as string | null]
  const resumption = { resumedOn: resumedOn ?? '', reverifiedOn: values.reverifiedOn as string | null }
  const [known] = await em.execute<StopEpisodeRow[]>(KNOWN, [subjectId, stoppedOn])
  if (!known) {
    return {
      outcome: 'created',
      write: async (run) => {
        const stop = await run(recordStop, { subjectId, stoppedOn, cause: String(values.cause) })
        if (isRefused(stop) || resumedOn === null) return stop
        return run(recordResumption, { ...resumption, episodeId: stop.answer.id, expectedVersion: stop.answer.version })
      },
    }
  }
  const changes = changesOf(register, known, values)
  const refusal = fixed(changes, 'cause', ...(known.resumedOn === null ? [] : ['resumedOn', 'reverifiedOn']))
  if (refusal) return refusal
  if (resumedOn === null || known.resumedOn !== null) return 'unchanged'
  return {
    outcome: 'updated',
    changes: Object.values(changes),
    write: (run) => run(recordResumption, { ...resumption, episodeId: known.id, expectedVersion: known.version }),
  }
}

export const stopImport = recordKind({
  register,
  slice: projectsSlice,
  tables: { stop_episode: 'id' },
  refusals: [...COMMON_REFUSALS, ...STOP_REFUSALS],
  intend,
})
