/** How often and when a message is tried again that did not arrive; after the last time it is left to a person. */
export interface DeliveryPolicy {
  readonly retryMs: readonly number[]
  readonly timeoutMs: number
}

const [SECOND, MINUTE, HOUR] = [1000, 60_000, 3_600_000]

/** Ten tries over two days, as Standard Webhooks suggests. */
export const DELIVERY_POLICY: DeliveryPolicy = {
  retryMs: [5 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE, 2 * HOUR, 6 * HOUR, 14 * HOUR, 24 * HOUR],
  timeoutMs: 5000,
}

/** Up to a tenth later: what failed together does not come back together. */
export const waitAfter = ({ retryMs }: DeliveryPolicy, attempts: number): number | null => {
  const wait = retryMs[attempts - 1]
  return wait === undefined ? null : wait * (1 + Math.random() / 10)
}
