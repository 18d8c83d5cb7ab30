import type { ClassType } from 'type-graphql'
import { openObjectionsOn } from '../objections/objections.graph.js'
import { freshnessOn } from './freshness.graph.js'

/** What stands beside every fact: objections against it and how fresh its table is. One statement each, however many rows. */
export const recordMarks = (type: ClassType<object>, kind: string) => [openObjectionsOn(type), freshnessOn(type, kind)]
