/** One county-level division of the two cities the policies speak of (GB/T 2260; domain §1.2). */
export interface Division {
  readonly code: string
  readonly zh: string
  readonly en: string
  readonly level: 'PROVINCE' | 'PREFECTURE' | 'DISTRICT' | 'COUNTY' | 'COUNTY_CITY'
}

const division = (code: string, zh: string, en: string, level: Division['level']): Division => Object.freeze({ code, zh, en, level })

/** The zone 吕梁经济技术开发区 reports like a county and is not here: it has no GB/T 2260 code. */
export const DIVISIONS: readonly Division[] = [
  division('140000', '山西省', 'Shanxi Province', 'PROVINCE'),
  division('141100', '吕梁市', 'Lüliang City', 'PREFECTURE'),
  division('141102', '离石区', 'Lishi District', 'DISTRICT'),
  division('141121', '文水县', 'Wenshui County', 'COUNTY'),
  division('141122', '交城县', 'Jiaocheng County', 'COUNTY'),
  division('141123', '兴县', 'Xing County', 'COUNTY'),
  division('141124', '临县', 'Lin County', 'COUNTY'),
  division('141125', '柳林县', 'Liulin County', 'COUNTY'),
  division('141126', '石楼县', 'Shilou County', 'COUNTY'),
  division('141127', '岚县', 'Lan County', 'COUNTY'),
  division('141128', '方山县', 'Fangshan County', 'COUNTY'),
  division('141129', '中阳县', 'Zhongyang County', 'COUNTY'),
  division('141130', '交口县', 'Jiaokou County', 'COUNTY'),
  division('141181', '孝义市', 'Xiaoyi City', 'COUNTY_CITY'),
  division('141182', '汾阳市', 'Fenyang City', 'COUNTY_CITY'),
  division('410000', '河南省', 'Henan Province', 'PROVINCE'),
  division('411100', '漯河市', 'Luohe City', 'PREFECTURE'),
  division('411102', '源汇区', 'Yuanhui District', 'DISTRICT'),
  division('411103', '郾城区', 'Yancheng District', 'DISTRICT'),
  division('411104', '召陵区', 'Zhaoling District', 'DISTRICT'),
  division('411121', '舞阳县', 'Wuyang County', 'COUNTY'),
  division('411122', '临颍县', 'Linying County', 'COUNTY'),
]

const MUNICIPALITIES = ['11', '12', '31', '50']

/** Places 3–4 of GB/T 2260: 01–20 and 51–70 a prefecture-level city, 21–50 a prefecture (地区, 州, 盟), where xxxx01 is a real county-level city. */
export const isUnderPrefectureCity = (code: string): boolean => /^\d{2}(0[1-9]|1\d|20|5[1-9]|6\d|70)/.test(code)

/**
 * Statistical codes that packages mix in: xxxx01 "市辖区" of every prefecture-level city, and 411171 for Luohe's zone. Never counties.
 * The municipalities' xxxx01 is a real district (110101 东城区), and so was 142301 孝义 before 2004.
 */
export const isPlaceholderDivision = (code: string): boolean =>
  code === '411171' || (code.endsWith('01') && isUnderPrefectureCity(code) && !MUNICIPALITIES.includes(code.slice(0, 2)))
