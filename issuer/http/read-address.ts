import type { IncomingMessage } from 'node:http'

/** Whom the trusted proxies say they were called by, counted from the right: what stands further left the caller wrote himself. */
export function readAddress(request: IncomingMessage, trustedProxies: number): string {
  // The header itself was taken away for the protocol library; the distinct values still stand in the raw list.
  const forwarded = request.rawHeaders.flatMap((name, index, all) =>
    index % 2 === 0 && name.toLowerCase() === 'x-forwarded-for' ? [all[index + 1] ?? ''] : [],
  )
  const chain = [...forwarded.join(',').split(','), request.socket.remoteAddress ?? ''].map((part) => part.trim()).filter(Boolean)
  return chain.at(-1 - trustedProxies) ?? chain[0] ?? ''
}
