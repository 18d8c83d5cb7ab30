import { access, constants } from 'node:fs/promises'
import { join } from 'node:path'
import { QueryPlanner } from '@graphql-hive/router-query-planner'
import { PROJECT_ROOT } from '../../platform/root.js'
import { portIsFree } from '../free-port.js'
import { makeSchemaFiles, readSchemaFile, staleSchemaFiles } from '../schema-files.js'
import { migrationsMissing, openServers } from '../servers.js'
import { say, settings } from '../settings.js'

interface Check {
  readonly zh: string
  readonly en: string
  /** Null when all is well, else what is wrong and what to do. */
  readonly examine: () => Promise<string | null>
}

const glibc = (): string => (process.report?.getReport() as { header?: { glibcVersionRuntime?: string } } | undefined)?.header?.glibcVersionRuntime ?? ''

const older = (version: string, floor: string): boolean => {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [wantedMajor = 0, wantedMinor = 0] = floor.split('.').map(Number)
  return major < wantedMajor || (major === wantedMajor && minor < wantedMinor)
}

async function database(): Promise<string | null> {
  const servers = await openServers(settings(), say)
  try {
    const missing = await migrationsMissing(servers)
    return missing.size === 0 ? null : `${[...missing.keys()].join(', ')}：有未执行的迁移，请运行 ./hub migrate / migrations are missing: run ./hub migrate`
  } finally {
    await servers.stop()
  }
}

const CHECKS: readonly Check[] = [
  {
    zh: 'Node 版本',
    en: 'Node version',
    examine: async () =>
      process.version.startsWith('v24.')
        ? null
        : `运行于 ${process.version}；锁定的 Node 24 未安装，请以支持 optionalDependencies 的方式运行 npm ci / running on ${process.version}: the pinned Node 24 is not installed; run npm ci with optional dependencies`,
  },
  {
    zh: 'glibc 不低于 2.30',
    en: 'glibc 2.30 or newer',
    examine: async () =>
      glibc() === '' || older(glibc(), '2.30')
        ? `glibc ${glibc() || '?'}：查询规划器不能运行，请用容器 / the query planner cannot run: use the container`
        : null,
  },
  { zh: '查询规划器可加载', en: 'query planner loads', examine: async () => (typeof QueryPlanner === 'function' ? null : 'npm ci') },
  {
    zh: '数据目录可写',
    en: 'data folder can be written',
    examine: async () =>
      access(settings().dataDir, constants.W_OK).then(
        () => null,
        (error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? null : `${settings().dataDir}: ${error.code}`),
      ),
  },
  {
    zh: '端口空闲或由本系统占用',
    en: 'port is free or ours',
    examine: async () => {
      const { port, host } = settings()
      if (await portIsFree({ port, host })) return null
      const ours = await fetch(`http://${host}:${port}/health/live`).then(
        (answer) => answer.ok,
        () => false,
      )
      return ours ? null : `${port} 被其他程序占用，请设置 HUB_PORT / is taken by another program: set HUB_PORT`
    },
  },
  {
    zh: 'schema/ 与代码一致',
    en: 'schema/ is what the code says',
    examine: async () => {
      const made = await makeSchemaFiles()
      const stale = [...made.problems, ...(await staleSchemaFiles(made))]
      return stale.length === 0 ? null : `${stale.slice(0, 3).join('; ')}：请运行 ./hub schema / run ./hub schema`
    },
  },
  { zh: '总图可读', en: 'supergraph is there', examine: async () => ((await readSchemaFile('supergraph.graphql')).length > 0 ? null : './hub schema') },
  {
    zh: '安装文件齐全',
    en: 'installation is whole',
    examine: async () =>
      access(join(PROJECT_ROOT, 'package-lock.json')).then(
        () => null,
        () => 'package-lock.json',
      ),
  },
  { zh: '数据库与迁移', en: 'database and migrations', examine: database },
]

/** `hub doctor`: one line per check; what is wrong says what to do. */
export async function doctor(): Promise<void> {
  for (const { zh, en, examine } of CHECKS) {
    const fault = await examine().catch((error: unknown) => (error instanceof Error ? error.message.split('\n')[0] : String(error)) ?? '?')
    if (fault !== null) process.exitCode = 1
    process.stdout.write(`${fault === null ? '✓' : '✗'} ${zh} / ${en}${fault === null ? '' : `: ${fault}`}\n`)
  }
}
