import type { Ask } from '../../../../platform/action/action.js'

/** A bank answered when it said yes, no, or not yet; that it looks at it is no answer. */
const ANSWERS = ['REJECTED', 'DEFERRED', 'APPROVED', 'CONTRACTED', 'DISBURSING']

interface Answer {
  readonly engagements: {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
    readonly nodes: readonly { readonly push: { readonly id: string } | null }[]
  }
}

/** Which pushes of these units a bank has answered, page by page: a list gives a hundred at once. */
export async function answeredPushes(ask: Ask, units: readonly string[], asOf: string | null): Promise<ReadonlySet<string>> {
  const answered = new Set<string>()
  let after: string | null = null
  do {
    const { engagements }: Answer = await ask<Answer>('answeredPushes', { units, states: ANSWERS, after }, asOf)
    for (const { push } of engagements.nodes) if (push) answered.add(push.id)
    after = engagements.pageInfo.hasNextPage ? engagements.pageInfo.endCursor : null
  } while (after !== null)
  return answered
}
