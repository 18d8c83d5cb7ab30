import { createHash } from 'node:crypto'

/**
 * One drawing of one bank is one request to the ledger, whatever idempotency key it came with: the ledger records a request once, for
 * ever. The institution is part of it, so another bank's notes do not exist for the caller (T30). A note whose drawing was
 * reversed may be drawn anew, so the reversals count too.
 */
export function drawingRequestId(institution: string, drawdownNote: string, reversals: number): string {
  const hex = createHash('sha256')
    .update(JSON.stringify([institution, drawdownNote, reversals]))
    .digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
