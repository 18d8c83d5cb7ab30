import { keyed } from '../../../platform/graph/context.js'
import { FACT_COLUMNS } from '../../../platform/graph/fact.graph.js'
import type { ListSpec } from '../../../platform/graph/list.js'
import { rowsBy } from '../../../platform/graph/reads.js'
import { factsOfScope } from '../scope/scope.reads.js'

export interface EscrowAccountRow {
  readonly id: string
  readonly version: number
  readonly unitId: string
  readonly subjectId: string
  readonly projectId: string
  readonly institutionId: string
  readonly accountNumber: string
  /** Fen as text; null where the ledger's account is not the caller's to see. */
  readonly supervisedQuota: string | null
}

export interface EscrowMovementRow {
  readonly id: string
  readonly version: number
  readonly unitId: string
  readonly subjectId: string
  readonly accountId: string
  readonly kind: string
  readonly amount: string
  readonly postingId: string
  readonly diversionId: string | null
}

export interface EscrowDiversionRow {
  readonly id: string
  readonly amount: string
  readonly recovered: string
}

/** Quota and balance are the ledger's own: nothing is kept twice. */
const ofLedger = (expression: string, name: string): string =>
  `(select (${expression})::text from ledger_account l where l.id = escrow_account.id) as "${name}"`

export const ESCROW_TABLE = {
  name: 'escrow_account',
  columns: `${FACT_COLUMNS}, project_id as "projectId", account_number as "accountNumber", institution_id as "institutionId", opened_on::text as "openedOn",
    ${ofLedger('l.floor_fen', 'supervisedQuota')}, ${ofLedger('l.posted_fen', 'balance')},
    ${ofLedger('greatest(l.posted_fen - l.pending_out_fen - l.floor_fen, 0)', 'surplus')}`,
}

export const escrowById = rowsBy<EscrowAccountRow>(ESCROW_TABLE, 'id')
export const escrowOfProject = rowsBy<EscrowAccountRow>(ESCROW_TABLE, 'project_id', 'opened_on, id')
export const escrowOfScope = factsOfScope<EscrowAccountRow>(ESCROW_TABLE, 'opened_on, id')

export const MOVEMENT_TABLE = {
  name: 'escrow_movement',
  columns: `${FACT_COLUMNS}, account_id as "accountId", kind, amount_fen::text as amount, occurred_on::text as "occurredOn", posting_id as "postingId", payee, use,
    construction_assured as "constructionAssured", diversion_id as "diversionId", reverses_id as "reversesId", reason,
    exists (select 1 from escrow_movement r where r.reverses_id = escrow_movement.id) as reversed`,
}

export const movementById = rowsBy<EscrowMovementRow>(MOVEMENT_TABLE, 'id')

const STANDING = (movement: string): string => `not exists (select 1 from escrow_movement r where r.reverses_id = ${movement}.id)`

/** What an incident brought back, in fen: recoveries that stand. */
const RECOVERED = `coalesce((select sum(b.amount_fen) from escrow_movement b where b.diversion_id = escrow_movement.id and ${STANDING('b')}), 0)`

/** An incident with its own recoveries: what another brought back does not count (L-32). */
export const DIVERSION_TABLE = {
  name: 'escrow_movement',
  columns: `${FACT_COLUMNS}, account_id as "accountId", amount_fen::text as amount, occurred_on::text as "occurredOn", ${RECOVERED}::text as recovered`,
}

const diversionsBy = (name: string, column: string) =>
  keyed<EscrowDiversionRow>(
    name,
    `select a.${column} as key, d.* from escrow_account a cross join lateral (
       select ${DIVERSION_TABLE.columns} from escrow_movement where account_id = a.id and kind = 'DIVERSION' and ${STANDING('escrow_movement')}
     ) d where a.${column} = any($1::uuid[]) order by d."occurredOn" desc, d.id`,
  )

export const diversionsOfAccount = diversionsBy('escrow_diversion.of.account', 'id')
export const diversionsOfProject = diversionsBy('escrow_diversion.of.project', 'project_id')

export const withdrawalsOfAccount = keyed<EscrowMovementRow>(
  'escrow_withdrawal.of.account',
  `select account_id as key, ${MOVEMENT_TABLE.columns} from escrow_movement where account_id = any($1::uuid[]) and kind = 'WITHDRAWAL'
     and ${STANDING('escrow_movement')} order by occurred_on desc, id`,
)

export const diversionById = keyed<EscrowDiversionRow>(
  'escrow_diversion.by.id',
  `select id as key, ${DIVERSION_TABLE.columns} from escrow_movement where kind = 'DIVERSION' and id = any($1::uuid[])`,
)

export const MOVEMENT_LIST: ListSpec = {
  table: MOVEMENT_TABLE,
  filters: { account: { sql: 'account_id', type: 'uuid' }, kind: { sql: 'kind', type: 'text' } },
  orders: {
    NEWEST: {
      columns: [
        { sql: 'occurred_on', type: 'date' },
        { sql: 'recorded_at', type: 'timestamptz' },
        { sql: 'id', type: 'uuid' },
      ],
      direction: 'desc',
    },
  },
}

/** Fen that were withdrawn to repay the project's loan and stand. */
export const LOAN_REPAID = `select coalesce(sum(m.amount_fen), 0)::text as fen from escrow_movement m join escrow_account a on a.id = m.account_id
  where a.project_id = ? and m.use = 'LOAN_REPAYMENT' and ${STANDING('m')}`
