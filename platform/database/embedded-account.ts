import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { userInfo } from 'node:os'

/** Under which account PostgreSQL runs: it refuses root and an id that has no name. */
export type Account = { readonly kind: 'own' } | { readonly kind: 'namespace' } | { readonly kind: 'other'; readonly uid: number; readonly gid: number }

const MAPPED = ['-U', '--map-user=65534', '--map-group=65534', '--']

const isRoot = (): boolean => process.getuid?.() === 0

function hasName(): boolean {
  try {
    return userInfo().username !== ''
  } catch {
    return false
  }
}

/** What every account of the machine may see; PostgreSQL's own where there is one, else nobody. */
function unprivileged(): Account | null {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  const [, uid, gid] = ['postgres', 'nobody'].flatMap((name) => lines.find((line) => line.startsWith(`${name}:`))?.match(/^[^:]*:[^:]*:(\d+):(\d+):/) ?? [])
  return uid && gid ? { kind: 'other', uid: Number(uid), gid: Number(gid) } : null
}

/**
 * The first account that can work in the folder: ourselves; ourselves under the name of nobody in a user namespace, which
 * reaches even folders that only root may enter; another account, for which data and binaries may have to stand elsewhere.
 */
export function chooseAccount(folder: string, binary: string, userNamespaces: boolean): Account | null {
  if (!isRoot() && hasName()) return { kind: 'own' }
  const namespace: Account = { kind: 'namespace' }
  if (userNamespaces && mayUse(namespace, folder, binary)) return namespace
  return isRoot() ? unprivileged() : null
}

/** Whether the account can write the folder and run the binary. */
export function mayUse(account: Account, folder: string, binary: string): boolean {
  const [command, ...words] = asAccount(account, ['sh', '-c', 'test -w "$1" && exec "$2" --version', 'sh', folder, binary])
  return spawnSync(command, words, { ...identity(account), cwd: '/', stdio: 'ignore' }).status === 0
}

export function spawnAs(account: Account, binary: string, words: readonly string[], options: SpawnOptions): ChildProcess {
  const [command, ...rest] = asAccount(account, [binary, ...words])
  return spawn(command, rest, { ...options, ...identity(account) })
}

type Command = readonly [string, ...string[]]

const asAccount = (account: Account, command: Command): Command => (account.kind === 'namespace' ? ['unshare', ...MAPPED, ...command] : command)

const identity = (account: Account): { uid?: number; gid?: number } => (account.kind === 'other' ? { uid: account.uid, gid: account.gid } : {})
