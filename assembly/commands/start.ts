import cliProgress from 'cli-progress'
import pg from 'pg'
import { DEMO_IDENTITIES } from '../../demo/identities.js'
import { idOf } from '../../demo/random.js'
import { countFacts } from '../count-facts.js'
import { fillOnce } from '../demonstration.js'
import { isOwnServer, keepDemonstration } from '../demonstration-copy.js'
import { openServers } from '../servers.js'
import { type Settings, say, settings } from '../settings.js'
import { type Hub, startHub } from '../start-hub.js'

const EXAMPLE_SCOPE = idOf('scope 离石区 0 0')

function printWelcome({ url }: Hub): void {
  const body = JSON.stringify({ documentId: 'bankProjectView', variables: { scopeId: EXAMPLE_SCOPE } })
  const lines = [
    '',
    `数据中枢已就绪 / The hub is ready: ${url}`,
    '',
    '演示身份 / demonstration identities:',
    ...DEMO_IDENTITIES.map(({ name, label }) => `  ${name.padEnd(24)} ${label}`),
    '',
    '银行查询一个推送项目（粘贴到另一个终端）/ the bank’s question, to paste into another terminal:',
    '',
    `  TOKEN=$(./hub token --as bank-icbc-lvliang)`,
    `  curl -s ${url}/graphql -H "authorization: Bearer $TOKEN" -H 'content-type: application/json' -d '${body}'`,
    '',
    '在浏览器中以演示人员登录 / sign in as a demonstration person (仅供演示 / demonstration only):',
    '',
    `  ${url}/oidc/administration   ./hub sign-in --as housing-admin-lishi`,
    '',
    '按 Ctrl-C 停止 / Ctrl-C stops everything',
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}

/** Answers whether there was something to fill. */
async function fillWithProgress(hub: Hub, { dataDir, demonstration }: Settings): Promise<boolean> {
  const bar = new cliProgress.SingleBar({
    format: '演示数据 / demonstration data [{bar}] {percentage}% {value}/{total}',
    hideCursor: true,
    noTTYOutput: true,
    notTTYSchedule: 5000,
  })
  let started = false
  try {
    return await fillOnce(hub, dataDir, demonstration, (done, total) => {
      if (!started) bar.start(total, 0)
      started = true
      bar.update(done)
    })
  } finally {
    if (started) bar.stop()
  }
}

async function printFacts(adminUrl: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: adminUrl, max: 1 })
  const counts = await countFacts(pool).finally(() => pool.end())
  const all = counts.reduce((sum, { facts }) => sum + facts, 0)
  const slices = counts.map(({ slice, facts }) => `${slice} ${facts}`).join(', ')
  say(`演示数据共 ${all} 条事实（${slices}）`, `${all} facts`)
}

/** What was filled is kept beside, for `hub demo reset`; a database can be copied only while nobody uses it, so the hub stands still for it. */
async function keepFilled(hub: Hub, chosen: Settings): Promise<Hub> {
  await printFacts(hub.servers.adminUrl('projects'))
  if (!isOwnServer(chosen)) return hub
  await hub.close()
  const servers = await openServers(chosen, say)
  await keepDemonstration(servers.adminUrl('projects'), chosen.dataDir).finally(() => servers.stop())
  return startHub({ settings: chosen, say })
}

/** `hub start`: everything in one process, until Ctrl-C. */
export async function start({ demo }: { readonly demo: boolean }): Promise<void> {
  const chosen = settings()
  let hub = await startHub({ settings: chosen, say })
  let stopping: Promise<void> | null = null
  const stop = (): void => {
    stopping ??= hub.close().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`)
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  try {
    if (demo && (await fillWithProgress(hub, chosen)) && !stopping) hub = await keepFilled(hub, chosen)
  } catch (error) {
    // What was filled stays; the next start goes on from there.
    await hub.close()
    throw error
  }
  if (!stopping) printWelcome(hub)
}
