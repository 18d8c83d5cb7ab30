import { existsSync, readFileSync } from 'node:fs'
import { chown, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { spawnAs } from './embedded-account.js'
import { majorVersion } from './embedded-binaries.js'
import { type Home, takeOwnership } from './embedded-home.js'
import { diskFull, StartError } from './start-error.js'

export const SUPERUSER = 'hub_admin'

/** Makes the database's files on the first start; refuses those of another major version. */
export async function ensureCluster(home: Home, password: string, sync: boolean, onMessage: (zh: string, en: string) => void): Promise<void> {
  if (existsSync(`${home.data}/PG_VERSION`)) {
    checkVersion(home)
    return
  }
  onMessage('正在建立自带的数据库……', 'Creating the embedded database...')
  // Made aside and renamed: a first start that is killed leaves nothing half made, and of two at once one wins.
  const draft = `${home.folder}/postgres.new-${process.pid}`
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { mode: 0o700 })
  takeOwnership({ ...home, data: draft })
  try {
    await initdb(home, draft, password, sync)
    await rename(draft, home.data).catch((error: unknown) => {
      if (!existsSync(`${home.data}/PG_VERSION`)) throw error
    })
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

/** Everything that could differ from machine to machine is said: encoding, collation and messages are the same everywhere. */
const INITDB = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--auth=scram-sha-256', `--username=${SUPERUSER}`]

async function initdb(home: Home, draft: string, password: string, sync: boolean): Promise<void> {
  const passwordFile = `${draft}.password`
  await writeFile(passwordFile, password, { mode: 0o600 })
  if (home.account.kind === 'other') await chown(passwordFile, home.account.uid, home.account.gid)
  try {
    const words = [...INITDB, `--pgdata=${draft}`, `--pwfile=${passwordFile}`, ...(sync ? [] : ['--no-sync'])]
    const child = spawnAs(home.account, home.binaries.initdb, words, { cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] })
    const ended = new Promise<number | null>((settle, fail) => child.on('error', fail).on('close', settle))
    const said = child.stderr ? await text(child.stderr) : ''
    if ((await ended) !== 0) throw postgresFailed(home, said)
  } finally {
    await rm(passwordFile, { force: true })
  }
}

function checkVersion(home: Home): void {
  const theirs = readFileSync(`${home.data}/PG_VERSION`, 'utf8').trim()
  const ours = majorVersion(home.binaries)
  if (theirs === ours) return
  throw new StartError(
    'DATA_VERSION',
    `数据目录 ${home.data} 属于 PostgreSQL ${theirs}，而本版本使用 PostgreSQL ${ours}。请用原来的版本导出数据，或用 HUB_DATA_DIR 指定一个新目录。`,
    `The data folder ${home.data} belongs to PostgreSQL ${theirs}, this version uses PostgreSQL ${ours}. Export the data with the version that made it, or name a new folder in HUB_DATA_DIR.`,
  )
}

/** What PostgreSQL said on its way out, as a sentence. */
export function postgresFailed(home: Home, said: string): StartError {
  if (/No space left on device|disk quota exceeded/i.test(said)) return diskFull(home.folder)
  const reason =
    said
      .trim()
      .split('\n')
      .filter((line) => /FATAL|PANIC|error/i.test(line))
      .at(-1) ??
    said.trim().split('\n').at(-1) ??
    ''
  return new StartError(
    'POSTGRES_FAILED',
    `自带的 PostgreSQL 无法启动：${reason}。完整日志：${home.log}。`,
    `The embedded PostgreSQL did not start: ${reason}. The whole log: ${home.log}.`,
  )
}
