import type { Context, Provider } from 'oidc-provider'
import { isOutage } from './outage.js'

type Log = (event: string, details: Record<string, string>) => void

/** Every answer is ours and in JSON: no page, no stack, no text of the library's for routes it does not know. */
export function answerInJson(provider: Provider, log: Log): Provider {
  provider.use(async (ctx, next) => {
    try {
      await next()
    } catch (error) {
      ctx.state.failure = error
      ctx.status = 500
      log('issuer failed', describe(error, ctx))
    }
    if (ctx.status >= 500) answerFailure(ctx)
    if (ctx.status === 404 && ctx.body === undefined) answer(ctx, 404, 'not_found')
  })
  // With a listener of ours the library does not print stacks.
  provider.on('error', (error: unknown) => log('issuer failed', describe(error)))
  provider.on('server_error', (ctx: Context, error: unknown) => {
    ctx.state.failure = error
    log('issuer failed', describe(error, ctx))
  })
  for (const refused of ['grant.error', 'pushed_authorization_request.error', 'authorization.error']) {
    provider.on(refused, (ctx: Context, error: unknown) => log('issuer refused', describe(error, ctx)))
  }
  return provider
}

/** A database that does not answer is worth another try, a fault of ours is not (X6). */
function answerFailure(ctx: Context): void {
  const outage = isOutage(ctx.state.failure)
  if (outage) ctx.set('retry-after', '1')
  answer(ctx, outage ? 503 : 500, outage ? 'temporarily_unavailable' : 'server_error')
}

function answer(ctx: Context, status: number, error: string): void {
  ctx.status = status
  ctx.type = 'application/json'
  ctx.body = { error }
}

/** Names and codes only: messages of a database quote values, and a value may be a secret (T42). */
function describe(error: unknown, ctx?: Context): Record<string, string> {
  const { name = 'Error', code, error_detail } = (error ?? {}) as { name?: string; code?: string; error_detail?: string }
  return {
    error: name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof error_detail === 'string' ? { detail: error_detail } : {}),
    ...(ctx ? { method: ctx.method, path: ctx.path } : {}),
  }
}
