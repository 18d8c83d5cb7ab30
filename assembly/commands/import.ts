import cliProgress from 'cli-progress'
import { render } from '../../kernel/refusal.js'
import { ImportRefused } from '../../platform/importing/apply-bulk.js'
import { actorOf } from '../identity.js'
import { describe, exitCodeOf } from '../import/describe.js'
import { catalogueFor, importInto } from '../import/import-into.js'
import { kindCalled, type OwnedKind } from '../import/kinds.js'
import { openForImport } from '../import/open-for-import.js'
import { openServers, type Servers } from '../servers.js'
import { say, settings } from '../settings.js'

interface ImportFlags {
  readonly as: string
  readonly dryRun: boolean
}

/** Ctrl-C ends the import after the batch that is being recorded; the second one is the system's. */
function stopOnInterrupt(): { readonly signal: AbortSignal; readonly off: () => void } {
  const stop = new AbortController()
  const onInterrupt = (): void => {
    say('正在停止，等待当前批次完成', 'stopping after the batch that is being recorded')
    stop.abort()
  }
  process.once('SIGINT', onInterrupt)
  process.once('SIGTERM', onInterrupt)
  return { signal: stop.signal, off: () => void [process.off('SIGINT', onInterrupt), process.off('SIGTERM', onInterrupt)] }
}

async function importWithBar(servers: Servers, kind: OwnedKind, path: string, { as, dryRun }: ImportFlags): Promise<number> {
  const actor = await actorOf(servers, as)
  const { runtime, close } = await openForImport(servers, settings().dataDir, kind)
  const { signal, off } = stopOnInterrupt()
  const format = '导入 / import [{bar}] {percentage}% {value}/{total} {duration_formatted}'
  const bar = new cliProgress.SingleBar({ format, hideCursor: true, noTTYOutput: true, notTTYSchedule: 1000 })
  let started = false
  const onProgress = ({ rows, rowsTotal }: { rows: number; rowsTotal: number }): void => {
    if (!started) bar.start(rowsTotal, 0)
    started = true
    bar.update(rows)
  }
  try {
    const imported = await importInto(runtime, kind, actor, { path, dryRun, signal, onProgress })
    if (started) bar.stop()
    process.stdout.write(`${describe(kind, imported, dryRun).join('\n')}\n`)
    return exitCodeOf(imported)
  } catch (error) {
    if (started) bar.stop()
    if (!(error instanceof ImportRefused)) throw error
    for (const language of ['zh', 'en'] as const) {
      const { title, detail, remedy } = render(error.refusal, catalogueFor(kind), language)
      process.stderr.write(`${title}：${detail} ${remedy}\n`)
    }
    return 2
  } finally {
    off()
    await close()
  }
}

/** `hub import KIND FILE --as IDENTITY`: exit code 1 when rows were refused, 2 when the file or the identity was, 130 after Ctrl-C. */
export async function importFrom(name: string, path: string, flags: ImportFlags): Promise<void> {
  const kind = kindCalled(name)
  const servers = await openServers(settings(), say)
  try {
    process.exitCode = await importWithBar(servers, kind, path, flags)
  } finally {
    await servers.stop()
  }
}
