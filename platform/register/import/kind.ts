import { finishFeed } from '../../feeds/receive.js'
import { type ImportKind, importKind } from '../../importing/import-kind.js'
import type { Register } from '../register.js'
import { recordTypeOf } from '../shape.js'
import type { Slice } from '../slice.js'
import { recordRows } from './record-rows.js'
import { rowSpecOf } from './row-spec.js'

/** The kind of file that a register takes. */
export const registerKind = (register: Register, slice: Slice): ImportKind =>
  importKind({
    zh: register.zh,
    en: register.en,
    clause: register.clause,
    spec: rowSpecOf(register, slice.parents),
    bulk: recordRows(register, slice),
    finish: async (runtime, request) => void (await finishFeed(runtime, request, recordTypeOf(register))),
  })
