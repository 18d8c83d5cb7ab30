import 'reflect-metadata'
import cliProgress from 'cli-progress'
import pg from 'pg'
import type { Servers } from '../assembly/servers.js'
import { ISSUER_PATH } from '../assembly/start-hub.js'
import { registerDocument } from '../gateway/documents/database-store.js'
import { startIssuer } from '../issuer/start-issuer.js'
import { compareAnswers } from './compare.js'
import { ensureData } from './data/build.js'
import { benchFolder } from './data/folder.js'
import { type Candidate, freePorts, startFleet } from './fleet.js'
import { parentOf } from './processor-time.js'
import { resultsOf, type Series, tableOf, writeResults } from './report.js'
import { type Load, type Measured, measure, startLoad } from './rounds.js'
import { type Asker, askersOf } from './workloads/asker.js'
import { type Workload, workloads } from './workloads/workload.js'

const CLIENTS = 50
const PACE = process.argv.includes('--quick') ? { rounds: 4, seconds: 2.5, warmUp: 1.5 } : { rounds: 7, seconds: 6, warmUp: 4 }
const ONLY = process.argv.find((argument) => argument.startsWith('--only='))?.slice(7)

const say = (text: string): void => void process.stdout.write(`${text}\n`)

interface Question {
  readonly workload: Workload
  readonly askers: readonly Asker[]
}

async function prepareData(dataDir: string): Promise<Servers> {
  const bar = new cliProgress.SingleBar({
    format: '数据 / data [{bar}] {percentage}% {value}/{total} {duration_formatted}',
    noTTYOutput: true,
    notTTYSchedule: 10_000,
  })
  let started = false
  try {
    return await ensureData(dataDir, (await freePorts()).hub, (done, total) => {
      if (!started) {
        say('首次运行：生成 5,008 个项目，约一两分钟，不计入测试时间 / first run: making 5,008 projects takes a minute or two, which does not count')
        bar.start(total, 0)
      }
      started = true
      bar.update(done)
    })
  } finally {
    if (started) bar.stop()
  }
}

/** Tokens for the actors, their ids, and the documents registered: what the clients need. */
async function prepareQuestions(servers: Servers, admin: pg.Client, dataDir: string, issuerUrl: string): Promise<Question[]> {
  const issuer = await startIssuer({ url: servers.loginUrl('issuer'), issuerUrl, dataDir })
  try {
    const questions: Question[] = []
    for (const workload of await workloads()) {
      if (workload.name === 'one') await registerDocument(admin, { text: workload.text, audience: 'agency', by: 'bench' })
      questions.push({ workload, askers: await askersOf(workload, admin, issuer) })
    }
    return questions
  } finally {
    await issuer.close()
  }
}

/** Candidates take turns in every round: what the machine does meanwhile, it does to all. */
async function runRounds(load: Load, questions: readonly Question[], candidates: readonly Candidate[], postmaster: number): Promise<Series[]> {
  const series = questions.flatMap((question) => candidates.map((candidate) => ({ ...question, candidate, rounds: [] as Measured[] })))
  for (let n = -1; n < PACE.rounds; n++) {
    for (const { workload, askers, candidate, rounds } of series) {
      const seconds = n < 0 ? PACE.warmUp : PACE.seconds
      const measured = await measure(load, { workload, askers, candidate, clients: CLIENTS, seconds, postmaster })
      if (n >= 0) rounds.push(measured)
    }
  }
  return series.map(({ workload, candidate, rounds }) => ({ workload: workload.name, candidate: candidate.name, clients: CLIENTS, rounds }))
}

async function bench(servers: Servers, admin: pg.Client, dataDir: string): Promise<void> {
  const began = performance.now()
  const ports = await freePorts()
  const issuerUrl = `http://127.0.0.1:${ports.hub}${ISSUER_PATH}`
  const questions = await prepareQuestions(servers, admin, dataDir, issuerUrl)
  const { rows } = await admin.query<{ pid: number }>('select pg_backend_pid() as pid')
  const postmaster = parentOf(rows[0]?.pid ?? 0)
  const fleet = await startFleet(dataDir, issuerUrl, ports)
  const load = startLoad()
  try {
    for (const { workload, askers } of questions) {
      say(`${workload.name}: ${await compareAnswers(workload, askers, fleet.candidates)} 个答案一致 / answers are the same`)
    }
    const chosen = fleet.candidates.filter(({ name }) => ONLY === undefined || ONLY.split(',').includes(name))
    const series = await runRounds(load, questions, chosen, postmaster)
    const results = resultsOf(series)
    say(tableOf(results, series))
    if (ONLY === undefined) await writeResults(results)
    say(`${Math.round((performance.now() - began) / 1000)} s`)
  } finally {
    load.stop()
    await fleet.stop()
  }
}

async function main(): Promise<void> {
  const dataDir = await benchFolder()
  const servers = await prepareData(dataDir)
  const admin = new pg.Client({ connectionString: servers.adminUrl('projects') })
  admin.on('error', () => undefined)
  await admin.connect()
  try {
    await bench(servers, admin, dataDir)
  } finally {
    await admin.end()
    await servers.stop()
  }
}

try {
  await main()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exitCode = 1
}
