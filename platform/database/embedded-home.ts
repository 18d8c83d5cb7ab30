import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chownSync, existsSync, lchownSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Account, chooseAccount, mayUse } from './embedded-account.js'
import { type Binaries, binariesIn } from './embedded-binaries.js'
import { diskFull, folderError, StartError } from './start-error.js'

/** Where the embedded server's files stand and who runs it. */
export interface Home {
  readonly folder: string
  /** PostgreSQL's own data directory. */
  readonly data: string
  readonly log: string
  readonly binaries: Binaries
  readonly account: Account
}

const MEBIBYTE = 1024 * 1024

const homeAt = (folder: string, binaries: Binaries, account: Account): Home => ({
  folder,
  data: join(folder, 'postgres'),
  log: join(folder, 'postgres.log'),
  binaries,
  account,
})

/** Prepares the data folder; the database stands in it unless no account that may run PostgreSQL can reach it. */
export function prepareHome(dataDir: string, binaries: Binaries, userNamespaces: boolean): Home {
  checkFolder(dataDir)
  const pointer = join(dataDir, 'postgres-home')
  const elsewhere = existsSync(pointer)
  const account = chooseAccount(dataDir, binaries.postgres, userNamespaces && !elsewhere)
  if (!account) throw noAccount()
  if (account.kind !== 'other') return homeAt(dataDir, binaries, account)
  const folder = elsewhere ? readFileSync(pointer, 'utf8').trim() : reachableFolder(dataDir, account)
  const home = homeAt(folder, reachableBinaries(binaries, folder, account), account)
  if (folder !== dataDir && !elsewhere) moveData(dataDir, home, pointer)
  return home
}

function checkFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true })
    const probe = join(dataDir, `.probe-${process.pid}`)
    writeFileSync(probe, 'x')
    rmSync(probe)
  } catch (error) {
    throw folderError(dataDir, error)
  }
  const { bavail, bsize } = statfsSync(dataDir)
  const needed = existsSync(join(dataDir, 'postgres/PG_VERSION')) ? 32 : 128
  if (bavail * bsize < needed * MEBIBYTE) throw diskFull(dataDir)
}

function reachableFolder(dataDir: string, account: Account & { kind: 'other' }): string {
  const probe = join(dataDir, `.probe-${process.pid}`)
  mkdirSync(probe, { mode: 0o700 })
  chownSync(probe, account.uid, account.gid)
  const reachable = mayUse(account, probe, '/bin/true')
  rmSync(probe, { recursive: true })
  if (reachable) return dataDir
  const folder = join('/var/lib/financing-hub', createHash('sha256').update(dataDir).digest('hex').slice(0, 12))
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 })
  } catch (error) {
    throw folderError(folder, error)
  }
  return folder
}

/** cp keeps modes and links, which PostgreSQL looks at. */
const copy = (from: string, to: string): void => void execFileSync('cp', ['-a', '--', from, to])

function reachableBinaries(binaries: Binaries, folder: string, account: Account): Binaries {
  if (mayUse(account, '/dev/null', binaries.postgres)) return binaries
  const place = join(folder, 'postgres-binaries')
  rmSync(place, { recursive: true, force: true })
  copy(binaries.folder, place)
  return binariesIn(place)
}

/** Data first, then the pointer that makes them count: a start that is killed between begins anew. */
function moveData(dataDir: string, home: Home, pointer: string): void {
  const old = join(dataDir, 'postgres')
  rmSync(home.data, { recursive: true, force: true })
  if (existsSync(join(old, 'PG_VERSION'))) copy(old, home.data)
  writeFileSync(pointer, `${home.folder}\n`, { flush: true })
  rmSync(old, { recursive: true, force: true })
}

/** PostgreSQL wants its data owned by the account that runs it, which may differ from that of the last start. */
export function takeOwnership({ data, account }: Home): void {
  const uid = account.kind === 'other' ? account.uid : (process.getuid?.() ?? 0)
  const gid = account.kind === 'other' ? account.gid : (process.getgid?.() ?? 0)
  if (statSync(data).uid === uid) return
  try {
    changeOwner(data, uid, gid)
  } catch (error) {
    throw folderError(data, error)
  }
}

function changeOwner(path: string, uid: number, gid: number): void {
  // The folder itself last: its owner says whether this was done to the end.
  if (lstatSync(path).isDirectory()) for (const name of readdirSync(path)) changeOwner(join(path, name), uid, gid)
  lchownSync(path, uid, gid)
}

const noAccount = (): StartError =>
  new StartError(
    'NO_ACCOUNT',
    '自带的 PostgreSQL 不能以没有用户名的账号运行，且本机不允许用户命名空间。请换一个普通用户启动，或用 DATABASE_URL 指定服务器。',
    'The embedded PostgreSQL cannot run under an account without a name, and user namespaces are forbidden here. Start as an ordinary user, or name a server in DATABASE_URL.',
  )
