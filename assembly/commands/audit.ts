import { checkpointFile } from '../../platform/audit/checkpoint.js'
import { reportLine } from '../../platform/audit/verify.js'
import { verifyStored } from '../../platform/audit/verify-stored.js'
import { createPool } from '../../platform/database/pool.js'
import { type Part, SUBGRAPHS } from '../../platform/database/roles.js'
import { keysOf } from '../keys.js'
import { openServers, partFolder } from '../servers.js'
import { say, settings } from '../settings.js'

const AUDITED: readonly Part[] = [...SUBGRAPHS, 'issuer']

/** `hub audit verify`: every chain of every agency against its own hashes and the signed heads outside the database. */
export async function verify(): Promise<void> {
  const chosen = settings()
  const servers = await openServers(chosen, say)
  try {
    let bad = 0
    for (const name of AUDITED) {
      const pool = createPool({ url: servers.adminUrl(name), searchPath: name, applicationName: 'hub audit', max: 2 })
      const query = async (text: string, values: readonly unknown[]) => (await pool.query(text, [...values])).rows
      const { chains, unreadable, witnesses } = await verifyStored({
        schema: name,
        query,
        file: checkpointFile(partFolder(chosen, name), name),
        keys: await keysOf(chosen.dataDir, 'audit', chosen.keysDir),
      }).finally(() => pool.end())
      for (const chain of chains) process.stdout.write(`${name} ${reportLine(chain)}\n`)
      if (unreadable > 0) process.stdout.write(`${name}: ${unreadable} 条检查点无法验证 / checkpoints that nobody we know signed\n`)
      // Rows and heads that were rewritten alike fit together: without a witness outside the database nothing is proven.
      const unproven = chains.length > 0 && witnesses === 0 ? 1 : 0
      if (unproven) process.stdout.write(`${name}: 没有检查点作证 / no checkpoint outside the database witnesses these chains\n`)
      bad += chains.filter(({ state }) => state !== 'OK').length + unreadable + unproven
    }
    process.stdout.write(bad === 0 ? '审计链完整 / all chains are whole\n' : `发现 ${bad} 处问题 / ${bad} problems\n`)
    if (bad > 0) process.exitCode = 1
  } finally {
    await servers.stop()
  }
}
