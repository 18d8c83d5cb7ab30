import { importFile } from '../../platform/importing/import-file.js'
import { presalePermits } from '../../subgraphs/projects/import/presale-permits.spec.js'
import { peakMegabytes } from '../support/peak-memory.js'

/** Run as a process of its own, so that what it measures is the refusing alone: `node measure-refusals.js FILE…`. */
const catalogue = new Map(presalePermits.refusals.map((refusal) => [refusal.code, refusal]))
const refusals: { code: string; seconds: number }[] = []
for (const path of process.argv.slice(2)) {
  const started = performance.now()
  const result = await importFile({ path, spec: presalePermits, catalogue, apply: () => Promise.reject(new Error('nothing may be applied')) })
  refusals.push({ code: result.state === 'REFUSED' ? result.refusal.code : result.state, seconds: (performance.now() - started) / 1000 })
}
console.log(JSON.stringify({ refusals, megabytes: peakMegabytes() }))
