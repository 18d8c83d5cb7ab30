import type pg from 'pg'
import { connectLane, type LaneConnection } from './lane-connection.js'

const RETRY_AFTER = 100

interface Slot {
  connection: LaneConnection | null
  connecting: boolean
  retryAt: number
}

/** A lane's connections: made when first needed and again when lost. */
export interface Slots {
  /** The least loaded connection that takes another batch; null: none does now, `onReady` follows. */
  readonly pick: () => LaneConnection | null
  readonly lastError: () => unknown
  readonly close: () => Promise<void>
}

export function laneSlots(config: pg.ClientConfig, connections: number, onReady: () => void): Slots {
  const slots = Array.from({ length: connections }, (): Slot => ({ connection: null, connecting: false, retryAt: 0 }))
  let closed = false
  let lastError: unknown = null

  const fill = async (slot: Slot): Promise<void> => {
    slot.connecting = true
    try {
      const connection = await connectLane(config)
      if (closed) await connection.close()
      else slot.connection = connection
    } catch (error) {
      lastError = error
      slot.retryAt = performance.now() + RETRY_AFTER
      if (!closed) setTimeout(onReady, RETRY_AFTER)
    } finally {
      slot.connecting = false
    }
    if (slot.connection) onReady()
  }

  const retire = (slot: Slot): void => {
    void slot.connection?.close().catch(() => undefined)
    slot.connection = null
  }

  return {
    pick() {
      let best: LaneConnection | null = null
      for (const slot of slots) {
        if (slot.connection?.lost()) slot.connection = null
        if (slot.connection?.worn()) retire(slot)
        const { connection } = slot
        if (connection?.accepts() && (best === null || connection.load() < best.load())) best = connection
        if (!connection && !slot.connecting && !closed && performance.now() >= slot.retryAt) void fill(slot)
      }
      return best
    },
    lastError: () => lastError,
    async close() {
      closed = true
      await Promise.all(slots.map(({ connection }) => connection?.close()))
    },
  }
}
