import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Actor } from '../../../kernel/actor.js'
import { land } from '../../../subgraphs/land/subgraph.js'
import { agencyOf } from '../../support/actors.js'
import { openTestSubgraph, type TestSubgraph } from '../../support/subgraph.js'
import { clerk, furnish, LINXIAN, LISHI, SCOPE } from './place.js'

describe('the registers of parcels and mortgages', () => {
  let hub: TestSubgraph
  const act = async (name: string, type: string, fields: string, input: object, actor: Actor = clerk) => {
    const document = `mutation ($input: ${type}Input!) { ${name}(input: $input) { __typename ... on Refusal { code field } ... on ${fields} } }`
    const { data, errors } = await hub.run(document, { input: { idempotencyKey: randomUUID(), ...input } }, actor)
    return (data?.[name] as Record<string, unknown> | undefined) ?? errors
  }
  const parcel = (more: object, actor?: Actor) => {
    const input = { location: '示例路 2 号', area: '100.00', acquisition: 'GRANT', landUse: '城镇住宅用地', ...more }
    return act('registerParcel', 'RegisterParcel', 'Parcel { realEstateUnitCode area warnings version }', input, actor)
  }
  const mortgage = (more: object, actor?: Actor) => {
    const input = {
      kind: 'LAND',
      number: `证明 ${randomUUID()}`,
      mortgagee: '示例银行',
      rank: 1,
      amount: '1.00',
      registeredOn: '2025-03-12',
      subjectIds: [SCOPE],
      ...more,
    }
    return act('registerMortgage', 'RegisterMortgage', 'Mortgage { number amount warnings version }', input, actor)
  }

  beforeAll(async () => {
    hub = await openTestSubgraph(land)
    await furnish(hub)
  })
  afterAll(() => hub.close())

  it('take land before any project was filed, and without a code', async () => {
    expect(await parcel({})).toMatchObject({ __typename: 'Parcel', realEstateUnitCode: null, area: '100.00', warnings: [], version: 1 })
  })

  it('hold a real-estate unit code once, normalised', async () => {
    expect(await parcel({ realEstateUnitCode: '141102 001002 gb00006 w00000000' })).toMatchObject({
      realEstateUnitCode: '141102001002GB00006W00000000',
      warnings: [],
    })
    expect(await parcel({ realEstateUnitCode: '141102001002GB00006W00000000' })).toMatchObject({ code: 'DUPLICATE' })
  })

  it('keep a rare code with a warning', async () => {
    expect(await parcel({ realEstateUnitCode: '141102001002XX00006W00000000' })).toMatchObject({ warnings: ['UNIT_CODE_PATTERN'] })
  })

  it.each([
    ['a parcel with a code of 27 characters', () => parcel({ realEstateUnitCode: '141102001002GB0005W00000000' }), 'REAL_ESTATE_UNIT_CODE_INVALID'],
    ['a parcel without area', () => parcel({ area: '0.00' }), 'PARCEL_AREA_INVALID'],
    ['a parcel with a negative area', () => parcel({ area: '-5' }), 'PARCEL_AREA_INVALID'],
    ['a parcel with a thousandth of a square metre', () => parcel({ area: '1.001' }), 'PARCEL_AREA_INVALID'],
    ['[T15] a parcel from 住建', () => parcel({}, agencyOf('HOUSING', LISHI)), 'FORBIDDEN'],
    ['[T32] a mortgage of nothing', () => mortgage({ amount: '0.00' }), 'MORTGAGE_AMOUNT_INVALID'],
    ['[T32] a mortgage of less than nothing', () => mortgage({ amount: '-1.00' }), 'MORTGAGE_AMOUNT_INVALID'],
    ['a mortgage of rank 0', () => mortgage({ rank: 0 }), 'MORTGAGE_RANK_INVALID'],
    ['a mortgage without number', () => mortgage({ number: ' ' }), 'MORTGAGE_NUMBER_MISSING'],
    ['a mortgage of tomorrow', () => mortgage({ registeredOn: '2199-01-01' }), 'LAND_DATE_AFTER_TODAY'],
    ['[T15] a mortgage from the tax bureau', () => mortgage({}, agencyOf('TAXATION', LISHI)), 'FORBIDDEN'],
  ])('refuse %s', async (_, attempt, code) => expect(await attempt()).toMatchObject({ __typename: 'Refusal', code }))

  it.each(['0.001', '1e3', '９９', 'NaN', '1,000', '92233720368547758.08'])('[T32] take no amount %s', async (amount) =>
    expect(await mortgage({ amount })).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]),
  )

  it('[L-42] keep a mortgage to the fen, with a warning where its number is no registration proof', async () => {
    expect(await mortgage({ amount: '92233720368547758.07', number: '他项 7 号' })).toMatchObject({
      amount: '92233720368547758.07',
      warnings: ['MORTGAGE_PROOF_PATTERN'],
    })
    expect(await mortgage({ number: '晋(2025)离石区不动产证明第0000009号' })).toMatchObject({ number: '晋（2025）离石区不动产证明第0000009号', warnings: [] })
  })

  it.each([
    ['parcels', 'parcel', 'filter: { location: { contains: "示例" } }', '.location.contains', 'location area'],
    [
      'mortgages',
      'mortgage',
      'filter: { releasedOn: { isNull: true }, mortgagee: { eq: "示例银行" } }',
      '.mortgagee.eq,releasedOn.isNull',
      'number institution { id }',
    ],
  ])('are lists: %s cost one statement and one for the total, whatever their number', async (field, table, filter, key, fields) => {
    for (let n = 0; n < 3; n++) await (field === 'parcels' ? parcel({}) : mortgage({}))
    hub.statements()
    const { data, errors } = await hub.run(`{ ${field}(${filter}, first: 2) { totalCount nodes { ${fields} } pageInfo { hasNextPage } } }`, {}, clerk)
    expect(errors).toBeUndefined()
    expect(data?.[field]).toMatchObject({ nodes: [{}, {}], pageInfo: { hasNextPage: true } })
    const sent = hub.statements().filter((name) => name !== 'context')
    expect(sent.sort()).toEqual([`${table}.list.NEWEST${key}.count`, `${table}.list.NEWEST${key}.first`])
    const { data: elsewhere } = await hub.run(`{ ${field}(${filter}) { totalCount } }`, {}, agencyOf('NATURAL_RESOURCES', LINXIAN))
    expect(elsewhere?.[field]).toEqual({ totalCount: 0 })
  })
})
