import { readFile } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { buildSchema, parse, validate } from 'graphql'
import { AUDIENCES, type Audience } from '../../gateway/access/audience.js'
import { registerDocument } from '../../gateway/documents/database-store.js'
import { createPool } from '../../platform/database/pool.js'
import { StartError } from '../../platform/database/start-error.js'
import { readSchemaFile } from '../schema-files.js'
import { openServers } from '../servers.js'
import { say, settings } from '../settings.js'

const isAudience = (text: string): text is Audience => (AUDIENCES as readonly string[]).includes(text)

/** `hub documents register FILE --for AUDIENCE`: from now on the audience may send this operation by name or id. */
export async function registerFile(file: string, audience: string): Promise<void> {
  if (!isAudience(audience)) throw new StartError('UNKNOWN_AUDIENCE', `--for 应为 ${AUDIENCES.join('、')} 之一。`, `--for is one of ${AUDIENCES.join(', ')}.`)
  const text = await readFile(file, 'utf8')
  const problems = validate(buildSchema(await readSchemaFile(`contracts/${audience}.graphql`)), parse(text)).map(({ message }) => message)
  if (problems.length > 0)
    throw new StartError(
      'DOCUMENT_INVALID',
      `该操作不符合 ${audience} 的契约：${problems.join('；')}`,
      `The operation does not fit the contract of ${audience}: ${problems.join('; ')}`,
    )
  const servers = await openServers(settings(), say)
  const pool = createPool({ url: servers.adminUrl('gateway'), searchPath: 'gateway', applicationName: 'hub command', max: 1 })
  try {
    const { id, name } = await registerDocument(pool, { text, audience, by: userInfo().username })
    process.stdout.write(`${name} ${id}\n`)
  } finally {
    await pool.end()
    await servers.stop()
  }
}
