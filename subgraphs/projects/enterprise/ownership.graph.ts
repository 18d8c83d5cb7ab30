import { registerEnumType } from 'type-graphql'

/** 一视同仁 (L-03): reported and counted, never an input of a rule. */
export const Ownership = { STATE: 'STATE', PRIVATE: 'PRIVATE', MIXED: 'MIXED', FOREIGN: 'FOREIGN' } as const
registerEnumType(Ownership, {
  name: 'Ownership',
  description: '所有制\nOwnership',
  valuesConfig: {
    STATE: { description: '国有\nState-owned' },
    PRIVATE: { description: '民营\nPrivate' },
    MIXED: { description: '混合所有制\nMixed' },
    FOREIGN: { description: '外资\nForeign' },
  },
})
