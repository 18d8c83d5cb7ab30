import { type DocumentNode, type GraphQLSchema, isInputType, Kind, typeFromAST, type VariableDefinitionNode } from 'graphql'
import type { ActorKind } from '../../kernel/actor.js'
import { coordinatesOfValue, type UsedCoordinates, usedCoordinates } from './coordinates.js'

export type Permission = 'allow' | 'mask' | 'deny'

/** Schema coordinate → actor → permission: the rows of schema/authorization.csv. */
export type AuthorizationMatrix = ReadonlyMap<string, ReadonlyMap<ActorKind, Permission>>

export interface Authorization {
  /** What the actor may not use; one coordinate is enough to refuse the whole operation. */
  readonly denied: readonly string[]
  /** What is shown masked unless a purpose is stated. */
  readonly masked: readonly string[]
}

export interface Authorizer {
  /** Of a document that was validated; remembered with it. */
  authorize(document: DocumentNode, kind: ActorKind): Authorization
  /** What the values of the variables use and the actor may not ([T12]). */
  deniedInVariables(document: DocumentNode, variables: Readonly<Record<string, unknown>>, kind: ActorKind): readonly string[]
}

interface Known {
  readonly used: UsedCoordinates
  readonly byKind: Map<ActorKind, Authorization>
}

const variableDefinitions = (document: DocumentNode): readonly VariableDefinitionNode[] =>
  document.definitions.flatMap((definition) => (definition.kind === Kind.OPERATION_DEFINITION ? (definition.variableDefinitions ?? []) : []))

/**
 * The first lock: over the full schema, so that no audience's contract has to be trusted. A field without a row is denied;
 * an argument, input field or enum value without a row goes with its field.
 */
export function createAuthorizer(schema: GraphQLSchema, matrix: AuthorizationMatrix): Authorizer {
  const known = new WeakMap<DocumentNode, Known>()
  const permission = (coordinate: string, kind: ActorKind): Permission => matrix.get(coordinate)?.get(kind) ?? 'deny'
  const inputDenied = (coordinate: string, kind: ActorKind): boolean => matrix.get(coordinate)?.get(kind) === 'deny'

  function decide({ fields, inputs }: UsedCoordinates, kind: ActorKind): Authorization {
    const fieldsWith = (wanted: Permission) => [...fields].filter((coordinate) => permission(coordinate, kind) === wanted)
    return { denied: [...fieldsWith('deny'), ...[...inputs].filter((coordinate) => inputDenied(coordinate, kind))], masked: fieldsWith('mask') }
  }

  function usesOf(document: DocumentNode): Known {
    const entry = known.get(document) ?? { used: usedCoordinates(schema, document), byKind: new Map() }
    known.set(document, entry)
    return entry
  }

  return {
    authorize(document, kind) {
      const { used, byKind } = usesOf(document)
      const decision = byKind.get(kind) ?? decide(used, kind)
      byKind.set(kind, decision)
      return decision
    },
    deniedInVariables(document, variables, kind) {
      const denied = new Set<string>()
      for (const { variable, type: node } of variableDefinitions(document)) {
        const type = typeFromAST(schema, node)
        const value = Object.hasOwn(variables, variable.name.value) ? variables[variable.name.value] : undefined
        if (!isInputType(type)) continue
        for (const coordinate of coordinatesOfValue(type, value)) if (inputDenied(coordinate, kind)) denied.add(coordinate)
      }
      return [...denied]
    },
  }
}
