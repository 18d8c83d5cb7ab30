import { StartError } from '../../platform/database/start-error.js'
import { demonstrationKept, isOwnServer, restoreDemonstration } from '../demonstration-copy.js'
import { openServers } from '../servers.js'
import { say, settings } from '../settings.js'

/** `hub demo reset`: the demonstration as it was filled, to the byte. */
export async function resetDemonstration(): Promise<void> {
  const chosen = settings()
  if (!isOwnServer(chosen))
    throw new StartError(
      'DEMONSTRATION_ELSEWHERE',
      '演示数据只在自带的数据库中恢复；当前设置了外部数据库（DATABASE_URL）。',
      'The demonstration is restored in the embedded database only; a database of your own is set (DATABASE_URL).',
    )
  const servers = await openServers(chosen, say)
  try {
    const adminUrl = servers.adminUrl('projects')
    if (!(await demonstrationKept(adminUrl)))
      throw new StartError(
        'DEMONSTRATION_NOT_KEPT',
        '没有演示数据副本。请先运行 ./hub start，填充完成后会自动保留副本。',
        'There is no copy of the demonstration. Run ./hub start first: it keeps one when it has filled.',
      )
    await restoreDemonstration(adminUrl, chosen.dataDir)
    say('演示数据已恢复到初始状态。', 'The demonstration is as it was at first.')
  } finally {
    await servers.stop()
  }
}
