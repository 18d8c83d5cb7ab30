import type { Recorded } from '../../../platform/action/action.js'
import type { StopEpisodeRow } from './stop-episode.reads.js'

export const stopEpisodeChanged = (episode: StopEpisodeRow): Recorded<StopEpisodeRow> => ({
  answer: episode,
  unitId: episode.unitId,
  subjects: [episode.projectId, episode.subjectId, episode.id],
  events: [
    {
      topic: 'stop_episode',
      key: episode.id,
      version: episode.version,
      reference: false,
      unitId: episode.unitId,
      body: { projectId: episode.projectId, subjectId: episode.subjectId, stoppedOn: episode.stoppedOn, resumedOn: episode.resumedOn },
    },
  ],
})
