/** SQLSTATE classes of a server that is gone, full, stopping or too slow; and the driver's own words for a pool with no connection left. */
const OUTAGE = /^(08|53|57|55P03|ECONN|EPIPE|ETIMEDOUT|ENOENT)/
const WAITED = /timeout|terminated/i

export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null
  return code ? OUTAGE.test(code) : WAITED.test(error.message)
}
