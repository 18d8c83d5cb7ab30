import { DEMO_IDENTITIES } from '../demo/identities.js'
import { actorOfMembership } from '../issuer/audit/record.js'
import { membershipId } from '../issuer/demonstration/identity.js'
import { findMembership } from '../issuer/memberships/membership.js'
import type { Actor } from '../kernel/actor.js'
import { createPool } from '../platform/database/pool.js'
import { StartError } from '../platform/database/start-error.js'
import type { Servers } from './servers.js'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const unknown = (name: string): StartError =>
  new StartError(
    'UNKNOWN_IDENTITY',
    `没有名为 ${name} 的身份，或其任职已结束。可用的演示身份：${DEMO_IDENTITIES.map((identity) => identity.name).join('、')}。`,
    `No identity is called ${name}, or it has ended. Demonstration identities: ${DEMO_IDENTITIES.map((identity) => identity.name).join(', ')}.`,
  )

/** The actor of a demonstration identity's name or of a membership's id, as the issuer knows it today. */
export async function actorOf(servers: Servers, name: string): Promise<Actor> {
  const pool = createPool({ url: servers.loginUrl('issuer'), searchPath: 'issuer', applicationName: 'hub command', max: 1 })
  try {
    const found = await findMembership(pool, UUID.test(name) ? name : membershipId(name))
    if (!found) throw unknown(name)
    return actorOfMembership(found, 'hub-command')
  } finally {
    await pool.end()
  }
}
