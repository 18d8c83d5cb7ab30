/** Who acts. A membership joins person, post, agency, unit and role; a token names one membership (design §6). */
export type ActorKind = 'AGENCY' | 'OFFICE' | 'BANK' | 'DEVELOPER' | 'ANALYST' | 'AUDITOR' | 'PUBLIC' | 'SERVICE'

export const ACTOR_KINDS: readonly ActorKind[] = ['AGENCY', 'OFFICE', 'BANK', 'DEVELOPER', 'ANALYST', 'AUDITOR', 'PUBLIC', 'SERVICE']

/** The agencies of 吕住建发〔2024〕12号 and 舞政〔2015〕37号, by their names in the glossary. */
export type Agency =
  | 'HOUSING'
  | 'NFRA'
  | 'DEVELOPMENT_REFORM'
  | 'NATURAL_RESOURCES'
  | 'MARKET_REGULATION'
  | 'ADMIN_APPROVAL'
  | 'FINANCIAL_AFFAIRS'
  | 'CENTRAL_BANK'
  | 'TAXATION'
  | 'FINANCE'
  | 'AUDIT'
  | 'BANK'
  | 'MECHANISM_OFFICE'

export const AGENCIES: readonly Agency[] = [
  'HOUSING',
  'NFRA',
  'DEVELOPMENT_REFORM',
  'NATURAL_RESOURCES',
  'MARKET_REGULATION',
  'ADMIN_APPROVAL',
  'FINANCIAL_AFFAIRS',
  'CENTRAL_BANK',
  'TAXATION',
  'FINANCE',
  'AUDIT',
  'BANK',
  'MECHANISM_OFFICE',
]

/** What a person may do within the agency; SYSTEM is a machine client. */
export type Role = 'CLERK' | 'REVIEWER' | 'LEADER' | 'ADMINISTRATOR' | 'SYSTEM'

export const ROLES: readonly Role[] = ['CLERK', 'REVIEWER', 'LEADER', 'ADMINISTRATOR', 'SYSTEM']

/** The frozen actor of one request. Ids are UUIDs, except `client` (an OAuth client id). */
export interface Actor {
  readonly kind: ActorKind
  /** The person (or machine) behind all accounts: separation of duties compares this, never the account. */
  readonly person: string
  readonly membership: string
  readonly client: string
  readonly role: Role
  /** The post as it was when the token was issued, for example 房产科科长; stored on reviews. */
  readonly post: string
  readonly agency: Agency | null
  /** The reporting unit's id; the actor sees this unit and all units below it. */
  readonly unit: string | null
  /** The bank branch's id, for banks. */
  readonly institution: string | null
  /** The enterprise's id, for developers. */
  readonly enterprise: string | null
}

const NOBODY = '00000000-0000-4000-8000-000000000000'

const none = { agency: null, unit: null, institution: null, enterprise: null } as const

/** A request without a token: sees what is marked public and nothing else. */
export const PUBLIC_ACTOR: Actor = Object.freeze({ ...none, kind: 'PUBLIC', person: NOBODY, membership: NOBODY, client: 'public', role: 'SYSTEM', post: '' })

/** The hub's own identity, for rules that ask for other agencies' facts: a verdict never depends on who looks. */
export const serviceActor = (client: string): Actor =>
  Object.freeze({ ...none, kind: 'SERVICE', person: NOBODY, membership: NOBODY, client: `service:${client}`, role: 'SYSTEM', post: '' })
