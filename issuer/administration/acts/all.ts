import type { AdministrationAct } from '../administer.js'
import { addPerson } from './add-person.js'
import { appointDeputy } from './appoint-deputy.js'
import { endMembership } from './end-membership.js'
import { grantMembership } from './grant-membership.js'
import { handOver } from './hand-over.js'
import { linkIdentity } from './link-identity.js'
import { resetAccount } from './reset-account.js'
import { addSystemKey, endSystemKey, registerSystem } from './systems.js'

/** Everything an administrator can do, by its name in the API, in forms and in the audit. */
export const ADMINISTRATION_ACTS: ReadonlyMap<string, AdministrationAct> = new Map(
  [addPerson, grantMembership, endMembership, handOver, appointDeputy, resetAccount, linkIdentity, registerSystem, addSystemKey, endSystemKey].map((act) => [
    act.name,
    act,
  ]),
)
