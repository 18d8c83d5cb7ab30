import { membershipId } from '../../issuer/demonstration/identity.js'
import { startIssuer } from '../../issuer/start-issuer.js'
import type { Topology } from './topology.js'

/** Tokens of people, minted with the issuer part's own keys: a test does not sign in through pages. */
export async function tokensOfPeople(topology: Topology, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const issuer = await startIssuer({ url: await topology.loginUrl('issuer'), issuerUrl: `${topology.url('issuer')}/oidc`, dataDir: topology.dataDir('issuer') })
  try {
    const tokens = names.map(async (name) => [name, await issuer.mintFor(membershipId(name), { client: 'test' })] as const)
    return new Map(await Promise.all(tokens))
  } finally {
    await issuer.close()
  }
}
