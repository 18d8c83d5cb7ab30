import pg from 'pg'
import { startEmbedded } from '../../platform/database/embedded.js'
import { StartError } from '../../platform/database/start-error.js'

/** A process that uses the embedded server of the folder in its argument, as `./hub start` does. Ctrl-C: one more question, then stop. */
const [, , dataDir = ''] = process.argv
try {
  const server = await startEmbedded({ dataDir, serverSettings: { fsync: 'off' } })
  const alive = setInterval(() => undefined, 1000)
  process.once('SIGINT', async () => {
    const client = new pg.Client({ connectionString: server.adminUrl })
    await client.connect()
    const { rows } = await client.query("select 'answered' as said")
    await client.end()
    await server.stop()
    clearInterval(alive)
    console.log(rows[0].said)
  })
  console.log(`ready ${server.adminUrl}`)
} catch (error) {
  if (!(error instanceof StartError)) throw error
  console.log(`${error.code} ${error.zh} ${error.en}`)
  process.exitCode = error.exitCode
}
