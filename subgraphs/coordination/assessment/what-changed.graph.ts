import { GraphQLError } from 'graphql'
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql'
import { refuse } from '../../../kernel/refusal.js'
import type { GraphContext } from '../../../platform/graph/context.js'
import { DateTime } from '../../../platform/graph/scalars.js'
import { cursorOf } from '../changes/change-cursor.js'
import { readableTypes } from '../changes/changes-since.js'
import { assessScopes } from './assess-scopes.js'
import { outage, scopeSeen } from './assessment.graph.js'
import { verdictDifference } from './verdict-difference.js'
import { CHANGES_OF_SCOPE, PERIOD, type Period, type ScopeChangeRow } from './what-changed.reads.js'
import { PERIOD_EMPTY } from './what-changed-refusals.js'
import { ScopeChanges } from './what-changed-types.graph.js'

const MOST = 500

/** The end that can be answered; a period without any time in it is the asker's mistake. */
async function endOf({ reader, database }: GraphContext, from: string, to: string): Promise<string> {
  const [period] = await reader.read<Period>(database, PERIOD, [from, to])
  if (period?.proper) return period.to
  throw new GraphQLError(PERIOD_EMPTY.en.title, { extensions: { code: 'BAD_USER_INPUT', refusal: refuse(PERIOD_EMPTY, {}, 'from') } })
}

async function changesOf(context: GraphContext, scope: string, from: string, to: string) {
  const rows = await context.reader.read<ScopeChangeRow>(context.database, CHANGES_OF_SCOPE, [scope, from, to, readableTypes(context), MOST + 1])
  const found = rows.flatMap((row) => (row.number === null ? [] : [{ ...row, cursor: cursorOf(row.number) }]))
  return { changes: found.slice(0, MOST), hasMore: found.length > MOST, completeTo: rows[0]?.completeTo ?? null }
}

@Resolver()
export class WhatChangedResolver {
  @Query(() => ScopeChanges, {
    nullable: true,
    description:
      '两个时刻之间，一个融资范围的哪些事实变了，五项条件的结果因此如何变；不存在与无权相同\nWhich facts of a scope changed between two instants, and what that did to the verdict; not found and not allowed look the same',
  })
  async whatChanged(
    @Arg('scope', () => ID, { description: '融资范围\nFinanced scope' }) scope: string,
    @Arg('from', () => DateTime, { description: '起始时间（不含）\nAfter which instant' }) from: string,
    @Arg('to', () => DateTime, { description: '截止时间（含）\nUp to which instant' }) to: string,
    @Ctx() context: GraphContext,
  ): Promise<ScopeChanges | null> {
    if (!(await context.one(scopeSeen, scope))) return null
    const end = await endOf(context, from, to)
    const verdictAt = async (instant: string) => (await assessScopes(context.runtime.ask, [scope], instant)).get(scope) ?? null
    const [changed, before, after] = await Promise.all([
      changesOf(context, scope, from, end),
      ...[from, end].map((instant) => verdictAt(instant).catch((error: unknown) => Promise.reject(outage(error)))),
    ] as const)
    const states = { before: before?.state ?? null, after: after?.state ?? null }
    return { from, to: end, ...changed, ...states, effects: verdictDifference(before ?? null, after ?? null) } as unknown as ScopeChanges
  }
}
