import { foldBrackets, foldWidth } from './normalise.js'

/** For comparing project names: width, brackets and spaces do not matter; phases and numbers do (a phase is a scope of its own). */
export const projectNameForm = (received: string): string => foldBrackets(foldWidth(received)).replace(/\s/g, '').toUpperCase()
