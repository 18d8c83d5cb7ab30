import type { Statement } from '../../../platform/database/wire.js'
import type { Table } from '../../../platform/graph/reads.js'

export interface WebhookRow {
  readonly id: string
  readonly url: string
  readonly topics: readonly string[]
  readonly state: string
  readonly disabledReason: string | null
  readonly previousSecretUntil: string | null
  readonly recordedAt: string
  readonly version: number
}

export interface DeliveryRow {
  readonly id: string
  readonly topic: string | null
  readonly state: string
  readonly attempts: number
  readonly recordedAt: string
  readonly nextAttemptAt: string | null
  readonly lastAttemptAt: string | null
  readonly lastStatus: number | null
  readonly lastFault: string | null
}

export const WEBHOOK_TABLE: Table = {
  name: 'webhook_endpoint',
  columns: `id, url, topics, state, disabled_reason as "disabledReason", previous_secret_until as "previousSecretUntil", recorded_at as "recordedAt", version`,
}

export const DELIVERY_TABLE: Table = {
  name: 'webhook_delivery',
  columns: `id, topic, state, attempts, recorded_at as "recordedAt", case state when 'PENDING' then next_attempt_at end as "nextAttemptAt",
    last_attempt_at as "lastAttemptAt", last_status as "lastStatus", last_fault as "lastFault"`,
}

export const OWN_WEBHOOKS: Statement = { name: 'webhook_endpoint.own', text: `select ${WEBHOOK_TABLE.columns} from webhook_endpoint order by recorded_at, id` }

/** $1 the endpoint, $2 the states wanted (null: all), $3 how many: the newest first. */
export const DELIVERIES: Statement = {
  name: 'webhook_delivery.newest',
  text: `select ${DELIVERY_TABLE.columns} from webhook_delivery where endpoint_id = $1::uuid and ($2::text is null or state = $2::text) order by seq desc limit $3::int`,
}
