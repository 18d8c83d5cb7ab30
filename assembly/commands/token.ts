import { DEMO_IDENTITIES } from '../../demo/identities.js'
import { clientCredentialsToken } from '../../issuer/demonstration/client-credentials-token.js'
import { membershipId } from '../../issuer/demonstration/identity.js'
import { readPrivateKey } from '../../issuer/demonstration/private-keys.js'
import { startIssuer } from '../../issuer/start-issuer.js'
import { StartError } from '../../platform/database/start-error.js'
import { openServers } from '../servers.js'
import { say, settings } from '../settings.js'
import { ISSUER_PATH } from '../start-hub.js'

/** `hub token --as NAME`: a bank's system asks the running issuer with its own key; for people the token is minted from the local keys. */
export async function token(name: string): Promise<void> {
  const chosen = settings()
  const issuerUrl = `http://${chosen.host}:${chosen.port}${ISSUER_PATH}`
  const identity = DEMO_IDENTITIES.find((known) => known.name === name)
  if (!identity) {
    const names = DEMO_IDENTITIES.map((known) => known.name).join(' ')
    throw new StartError('UNKNOWN_IDENTITY', `没有名为 ${name} 的演示身份。可选：${names}`, `No demonstration identity is called ${name}. There are: ${names}`)
  }
  if (identity.role === 'SYSTEM') {
    const privateJwk = await readPrivateKey(chosen.dataDir, name)
    if (!privateJwk) throw new StartError('NO_DEMONSTRATION', '尚无演示数据，请先运行 npm start。', 'There are no demonstration data yet; run npm start first.')
    process.stdout.write(`${await clientCredentialsToken({ issuerUrl, clientId: name, privateJwk })}\n`)
    return
  }
  const servers = await openServers(chosen, say)
  try {
    const issuer = await startIssuer({ url: servers.loginUrl('issuer'), issuerUrl, dataDir: chosen.dataDir })
    try {
      process.stdout.write(`${await issuer.mintFor(membershipId(name), { client: 'hub-command' })}\n`)
    } finally {
      await issuer.close()
    }
  } finally {
    await servers.stop()
  }
}
