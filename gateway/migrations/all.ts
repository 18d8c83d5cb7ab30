import type { Constructor } from '@mikro-orm/core'
import type { Migration } from '@mikro-orm/migrations'
import { M20261123GatewayGround } from './m20261123-ground.js'

/** In the order in which they run. */
export const GATEWAY_MIGRATIONS: readonly Constructor<Migration>[] = [M20261123GatewayGround]
