import { describe, expect, it } from '@jest/globals'
import { certificateNumber, type NumberFacts } from './certificate-number.js'

const of = (kind: NumberFacts['kind'], number: string, more: Partial<NumberFacts> = {}) => {
  const generation = kind === 'LAND_USE' ? 'REAL_ESTATE_TITLE' : null
  const { value, problems } = certificateNumber({ kind, number, generation, issuedOn: '2024-05-20', divisions: ['141102', '141100'], ...more })
  return [value, ...problems.map(({ code }) => code)]
}

describe('[L-39] the number of a certificate', () => {
  it.each([
    ['is printed with full-width brackets', of('LAND_USE', '晋(2024)离石区不动产权第0001234号'), ['晋（2024）离石区不动产权第0001234号']],
    [
      'may be of the old generation',
      of('LAND_USE', '离石国用（2013）第90101495号', { generation: 'STATE_LAND_USE_CERTIFICATE' }),
      ['离石国用（2013）第90101495号'],
    ],
    [
      'warns when its generation is the other one',
      of('LAND_USE', '离石国用（2013）第90101495号'),
      ['离石国用（2013）第90101495号', 'TITLE_CERTIFICATE_GENERATION'],
    ],
    ['loses spaces and full-width digits', of('LAND_PLANNING', '地字第 １４１１０２202400001 号'), ['地字第141102202400001号']],
    ['warns when it is a works-planning permit’s', of('LAND_PLANNING', '建字第141102202400001号'), ['建字第141102202400001号', 'LAND_PLANNING_PERMIT_PATTERN']],
    ['of a construction permit names county and day', of('CONSTRUCTION', '141102202405200101'), ['141102202405200101']],
    ['may be the city’s', of('CONSTRUCTION', '141100202405200101'), ['141100202405200101']],
    ['warns when it is of another county', of('CONSTRUCTION', '141121202405200101'), ['141121202405200101', 'CONSTRUCTION_PERMIT_DIVISION']],
    ['is not held against a county whose code nobody knows', of('CONSTRUCTION', '141121202405200101', { divisions: [] }), ['141121202405200101']],
    ['warns when it was registered after its issue', of('CONSTRUCTION', '141102202405210101'), ['141102202405210101', 'CONSTRUCTION_PERMIT_DATE_AFTER_ISSUE']],
  ])('%s', (_, found, expected) => expect(found).toEqual(expected))
})
