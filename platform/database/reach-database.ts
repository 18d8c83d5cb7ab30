import pg from 'pg'
import { messageOf } from './pool-unavailable.js'
import { codeOf, StartError } from './start-error.js'

const WAIT_MS = 5000

/** What PostgreSQL says to a name or password that it does not take. */
const NOT_LET_IN = /^28/
const NO_SUCH_DATABASE = '3D000'

/** A server that does not answer, or does not let us in, is a sentence before anything starts. That the database is still to be made is no fault. */
export async function reachDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: WAIT_MS })
  client.on('error', () => undefined)
  try {
    await client.connect()
  } catch (error) {
    if (codeOf(error) !== NO_SUCH_DATABASE) throw unreachable(new URL(url), error)
  } finally {
    await client.end().catch(() => undefined)
  }
}

function unreachable({ username, host }: URL, error: unknown): StartError {
  const reason = codeOf(error) || messageOf(error)
  if (NOT_LET_IN.test(codeOf(error)))
    return new StartError(
      'DATABASE_REFUSED',
      `数据库服务器 ${host} 不接受用户 ${username} 的口令（${reason}）。请核对 DATABASE_URL；各部分的角色和口令由 ./hub migrate 建立。`,
      `The database server ${host} does not accept ${username}'s password (${reason}). Check DATABASE_URL; the parts' roles and passwords are made by ./hub migrate.`,
    )
  return new StartError(
    'DATABASE_UNREACHABLE',
    `数据库服务器 ${host} 没有应答（${reason}）。请确认它已启动、地址正确，或取消 DATABASE_URL 以使用自带的数据库。`,
    `The database server ${host} does not answer (${reason}). See that it runs and that the address is right, or unset DATABASE_URL to use the embedded one.`,
  )
}
