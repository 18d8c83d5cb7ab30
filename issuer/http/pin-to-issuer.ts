import type { IncomingMessage } from 'node:http'

/**
 * The path of a request below the mount path, or null when it is not the issuer's.
 * Addresses in answers, and the audiences that an assertion may name, are derived by the library from the request's own headers; pinned to
 * the issuer's setting, a forged Host can neither make an assertion for another server valid here nor change what discovery says.
 */
export function pinToIssuer(request: IncomingMessage & { originalUrl?: string }, issuer: URL, mountPath: string): string | null {
  const url = request.url ?? '/'
  if (!url.startsWith(`${mountPath}/`)) return null
  const below = url.slice(mountPath.length)
  for (const header of Object.keys(request.headers)) if (header === 'forwarded' || header.startsWith('x-forwarded-')) delete request.headers[header]
  request.headers.host = issuer.host
  request.headers['x-forwarded-proto'] = issuer.protocol.slice(0, -1)
  request.url = below
  request.originalUrl = `${issuer.pathname.replace(/\/$/, '')}${below}`
  return below.split('?', 1)[0] ?? below
}
