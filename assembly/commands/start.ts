import cliProgress from 'cli-progress'
import { DEMO_IDENTITIES } from '../../demo/identities.js'
import { idOf } from '../../demo/random.js'
import { fillOnce } from '../demonstration.js'
import { say, settings } from '../settings.js'
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

async function fillWithProgress(hub: Hub, dataDir: string): Promise<void> {
  const bar = new cliProgress.SingleBar({
    format: '演示数据 / demonstration data [{bar}] {percentage}% {value}/{total}',
    hideCursor: true,
    noTTYOutput: true,
    notTTYSchedule: 5000,
  })
  let started = false
  try {
    await fillOnce(hub, dataDir, 'FULL', (done, total) => {
      if (!started) bar.start(total, 0)
      started = true
      bar.update(done)
    })
  } finally {
    if (started) bar.stop()
  }
}

/** `hub start`: everything in one process, until Ctrl-C. */
export async function start({ demo }: { readonly demo: boolean }): Promise<void> {
  const chosen = settings()
  const hub = await startHub({ settings: chosen, say })
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
    if (demo) await fillWithProgress(hub, chosen.dataDir)
  } catch (error) {
    // What was filled stays; the next start goes on from there.
    await hub.close()
    throw error
  }
  if (!stopping) printWelcome(hub)
}
