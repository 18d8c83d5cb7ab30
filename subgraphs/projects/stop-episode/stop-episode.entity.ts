import { defineEntity, p } from '@mikro-orm/core'
import { factProperties } from '../../../platform/database/fact-entity.js'

export const StopEpisodeEntity = defineEntity({
  name: 'StopEpisode',
  tableName: 'stop_episode',
  properties: {
    ...factProperties,
    projectId: p.uuid(),
    stoppedOn: p.date(),
    resumedOn: p.date().nullable(),
    cause: p.string(),
    reverifiedOn: p.date().nullable(),
  },
})
