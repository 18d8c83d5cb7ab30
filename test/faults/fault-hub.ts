import { bankSystemToken } from '../topology/ask.js'
import { type FilledServer, filledServer } from '../topology/filled-server.js'
import { killHubProcesses } from '../topology/hub-process.js'
import { tokensOfPeople } from '../topology/people.js'
import { startTopology, type Topology } from '../topology/topology.js'

export const BANK = 'system-icbc-lvliang'
export const CLERK = 'housing-lishi'

export interface FaultHub {
  readonly filled: FilledServer
  readonly topology: Topology
  readonly bank: string
  readonly clerk: string
  close(): Promise<void>
}

/** The spread-out hub with a small demonstration, a bank's system and a clerk who asks it, and a PostgreSQL that may be killed. */
export async function openFaultHub(): Promise<FaultHub> {
  const filled = await filledServer(async () => undefined)
  const topology = await startTopology({ adminUrl: filled.server.adminUrl, folder: filled.folder, filledFrom: filled.dataDir }).catch(
    async (error: unknown) => {
      killHubProcesses()
      await filled.stop()
      throw error
    },
  )
  const bank = await bankSystemToken(`${topology.url('issuer')}/oidc`, filled.dataDir, BANK)
  const people = await tokensOfPeople(topology, [CLERK])
  return {
    filled,
    topology,
    bank,
    clerk: people.get(CLERK) ?? '',
    close: async () => {
      await topology.stop()
      killHubProcesses()
      await filled.stop()
    },
  }
}
