import { type DocumentNode, GraphQLError, Kind, Lexer, type OperationDefinitionNode, type OperationTypeNode, parse, Source, TokenKind, visit } from 'graphql'
import { createMeter, type Extent } from './measure-selections.js'

interface Counts {
  aliases: number
  directives: number
  directivesOfOneNode: number
  longestString: number
  /** Pairs of fields of one name, wherever they stand: what the merge rule of validation may have to compare. */
  samePairs: number
  reservedName: boolean
}

export interface DocumentMeasures extends Readonly<Counts> {
  readonly operations: readonly (Extent & { readonly type: OperationTypeNode })[]
}

/** A document of too many tokens is not even parsed; one that is no GraphQL has no measures. */
export type Measured = DocumentMeasures | 'TOO_MANY_TOKENS' | 'SYNTAX'

function hasMoreTokens(text: string, limit: number): boolean {
  const lexer = new Lexer(new Source(text))
  for (let count = 0; lexer.advance().kind !== TokenKind.EOF; count += 1) if (count >= limit) return true
  return false
}

function count(document: DocumentNode): Counts {
  const counts: Counts = { aliases: 0, directives: 0, directivesOfOneNode: 0, longestString: 0, samePairs: 0, reservedName: false }
  const occurrences = new Map<string, number>()
  visit(document, {
    enter(node) {
      if (node.kind === Kind.FIELD) {
        const name = (node.alias ?? node.name).value
        const before = occurrences.get(name) ?? 0
        counts.samePairs += before
        occurrences.set(name, before + 1)
        if (node.alias) counts.aliases += 1
      }
      if (node.kind === Kind.NAME && node.value === '__proto__') counts.reservedName = true
      if (node.kind === Kind.STRING) counts.longestString = Math.max(counts.longestString, Buffer.byteLength(node.value))
      const directives = 'directives' in node ? (node.directives?.length ?? 0) : 0
      counts.directives += directives
      counts.directivesOfOneNode = Math.max(counts.directivesOfOneNode, directives)
    },
  })
  return counts
}

export function measureDocument(text: string, maxTokens: number): Measured {
  try {
    if (hasMoreTokens(text, maxTokens)) return 'TOO_MANY_TOKENS'
    const document = parse(text, { noLocation: true })
    const meter = createMeter(document)
    const operations = document.definitions.filter((definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION)
    return { ...count(document), operations: operations.map((operation) => ({ ...meter(operation), type: operation.operation })) }
  } catch (error) {
    if (error instanceof GraphQLError) return 'SYNTAX'
    throw error
  }
}
