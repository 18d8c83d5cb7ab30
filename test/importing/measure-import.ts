import { importFile } from '../../platform/importing/import-file.js'
import { presalePermits } from '../../subgraphs/projects/import/presale-permits.spec.js'
import { peakMegabytes } from '../support/peak-memory.js'

/** Run as a process of its own, so that what it measures is the import alone. */
const [path = ''] = process.argv.slice(2)
const started = performance.now()
const catalogue = new Map(presalePermits.refusals.map((refusal) => [refusal.code, refusal]))
const result = await importFile({ path, spec: presalePermits, catalogue, apply: async ({ rows }) => rows.map(() => ({ outcome: 'created' })) })
const seconds = (performance.now() - started) / 1000
const { user, system } = process.cpuUsage()
const rows = result.state === 'REFUSED' ? 0 : result.totals.rows
console.log(JSON.stringify({ rows, seconds, cpuSeconds: (user + system) / 1_000_000, megabytes: peakMegabytes() }))
