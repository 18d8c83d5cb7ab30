import { idOf } from './random.js'

export interface DemoUnit {
  readonly id: string
  readonly name: string
  readonly kind: 'PROVINCE' | 'CITY' | 'DISTRICT' | 'COUNTY' | 'COUNTY_LEVEL_CITY' | 'DEVELOPMENT_ZONE'
  readonly code: string | null
  readonly parentId: string | null
  readonly validFrom: string
}

const unit = (name: string, kind: DemoUnit['kind'], code: string | null, parent: string | null): DemoUnit => ({
  id: idOf(`unit ${name}`),
  name,
  kind,
  code,
  parentId: parent === null ? null : idOf(`unit ${parent}`),
  validFrom: '2004-01-01',
})

const COUNTIES: readonly (readonly [string, DemoUnit['kind'], string | null])[] = [
  ['离石区', 'DISTRICT', '141102'],
  ['文水县', 'COUNTY', '141121'],
  ['交城县', 'COUNTY', '141122'],
  ['兴县', 'COUNTY', '141123'],
  ['临县', 'COUNTY', '141124'],
  ['柳林县', 'COUNTY', '141125'],
  ['石楼县', 'COUNTY', '141126'],
  ['岚县', 'COUNTY', '141127'],
  ['方山县', 'COUNTY', '141128'],
  ['中阳县', 'COUNTY', '141129'],
  ['交口县', 'COUNTY', '141130'],
  ['孝义市', 'COUNTY_LEVEL_CITY', '141181'],
  ['汾阳市', 'COUNTY_LEVEL_CITY', '141182'],
  ['吕梁经济技术开发区', 'DEVELOPMENT_ZONE', null],
]

/** Parents first. The zone reports like a county and has no division code. */
export const DEMO_UNITS: readonly DemoUnit[] = [
  unit('山西省', 'PROVINCE', '140000', null),
  unit('吕梁市', 'CITY', '141100', '山西省'),
  ...COUNTIES.map(([name, kind, code]) => unit(name, kind, code, '吕梁市')),
  unit('河南省', 'PROVINCE', '410000', null),
  unit('漯河市', 'CITY', '411100', '河南省'),
  unit('舞阳县', 'COUNTY', '411121', '漯河市'),
]

/** The 16 units that hold projects: 13 counties, the zone, the city itself, 舞阳. */
export const PROJECT_UNITS: readonly DemoUnit[] = DEMO_UNITS.filter(({ name }) => !['山西省', '河南省', '漯河市'].includes(name))

export const unitId = (name: string): string => idOf(`unit ${name}`)
