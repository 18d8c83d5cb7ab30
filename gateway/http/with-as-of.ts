import type { EngineAnswer, EnginePort } from './engine-port.js'

/** The latest instant about which every subgraph has heard everything: no write that began before it is still running. */
export type Watermark = () => Promise<string>

const extended = (text: string, asOf: { requested: string; effective: string }): string =>
  `${text.slice(0, text.lastIndexOf('}'))},"extensions":${JSON.stringify({ asOf })}}`

/**
 * `asOf` answers do not change afterwards: an instant that a running write could still reach moves back to before that write,
 * and the answer says from when it is (design §2).
 */
export const withAsOf = <Prepared>(engine: EnginePort<Prepared>, watermark: Watermark): EnginePort<Prepared> => ({
  prepare: (source, operationName) => engine.prepare(source, operationName),
  execute: async (prepared, variables, context): Promise<EngineAnswer> => {
    const { asOf: requested } = context
    if (requested === null) return engine.execute(prepared, variables, context)
    const known = await watermark()
    const effective = Date.parse(requested) < Date.parse(known) ? requested : known
    const answer = await engine.execute(prepared, variables, { ...context, asOf: effective })
    return { ...answer, text: extended(answer.text, { requested, effective }) }
  },
})

export const earliest = (instants: readonly string[]): string => instants.reduce((first, next) => (Date.parse(next) < Date.parse(first) ? next : first))
