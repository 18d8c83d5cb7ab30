import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { sweepSlice } from '../../../assembly/sweep-findings.js'
import { land } from '../../../subgraphs/land/subgraph.js'
import { openSwept, PROJECT, type Swept } from '../../findings/support.js'
import { agencyOf, idOf } from '../../support/actors.js'
import { type Answer, LISHI, market, openProjects, type ProjectsHub } from '../projects/support.js'

const [NEW, OLD, MERGED, STRANGER] = ['示例新名置业有限公司', '示例旧名置业（吕梁）有限公司', '示例被并置业有限公司', '示例他人置业有限公司'] as const

describe('[L-39] a certificate bears the name of its day', () => {
  let [housing, slice]: [ProjectsHub, Swept] = [undefined as never, undefined as never]
  let developer: Answer
  /** The inbox's part. */
  const relay = async () => {
    const { rows } = await housing.admin.query(`select key, body, version::bigint as version from projects.outbox where topic = 'project_name' order by seq`)
    for (const { key, body, version } of rows) await slice.hub.refer('project_name', key, body, Number(version))
    await sweepSlice(slice.hub.runtime)
  }
  /** As the bureau's clerk reads it. */
  const differing = async (): Promise<readonly string[]> => {
    await relay()
    const query = '{ landFindings(filter: { code: { eq: "CERTIFICATE_HOLDERS_DIFFER" }, state: { eq: "OPEN" } }) { nodes { severity recordId detail } } }'
    const { data, errors } = await slice.hub.run(query, {}, agencyOf('NATURAL_RESOURCES', LISHI))
    if (errors) throw new Error(JSON.stringify(errors))
    const { nodes } = data!.landFindings as { nodes: { severity: string; recordId: string }[] }
    expect(nodes.every(({ severity }) => severity === 'ERROR')).toBe(true)
    return ['工规证', '施工证', '地规证'].filter((name) => nodes.some(({ recordId }) => recordId === idOf(name)))
  }

  beforeAll(async () => {
    ;[housing, slice] = [await openProjects(), await openSwept(land)]
    await housing.project('示例项目')
    developer = await housing.act('registerEnterprise', 'Enterprise', 'id', { name: NEW })
    await housing.act('correctProject', 'Project', 'id', { id: PROJECT, expectedVersion: 1, developerId: developer.id })
    for (const [name, kind, holder] of [
      ['土地证', 'LAND_USE', OLD],
      ['工规证', 'WORKS_PLANNING', NEW],
      ['施工证', 'CONSTRUCTION', STRANGER],
      ['地规证', 'LAND_PLANNING', MERGED],
    ] as const) {
      const generation = kind === 'LAND_USE' ? 'REAL_ESTATE_TITLE' : null
      const issued = { issued_on: '2024-03-01', status: 'VALID', status_since: '2024-03-01' }
      await slice.put('certificate', name, { kind, generation, number: name, authority: '示例机关', holder, agency: 'NATURAL_RESOURCES', ...issued })
      await slice.put('link', `${name} 的关联`, {
        ...{ subject_id: PROJECT, record_type: 'CERTIFICATE', record_id: idOf(name), subject_kind: 'PROJECT', project_id: PROJECT },
        ...{ state: 'CONFIRMED', since: '2026-01-01', why: '一致' },
      })
    }
  })
  afterAll(async () => {
    await housing?.close()
    await slice?.close()
  })

  it('differing names are an error as long as nothing joins them', async () => expect(await differing()).toEqual(['工规证', '施工证', '地规证']))

  it('a recorded change of name joins them, whichever brackets it was typed with; a stranger’s name stays an error', async () => {
    const rename = { subjectId: developer.id, kind: 'RENAMED', formerName: '示例旧名置业(吕梁)有限公司', succeededOn: '2025-01-01' }
    await housing.act('recordEnterpriseSuccession', 'EnterpriseSuccession', 'id', rename, market)
    expect(await differing()).toEqual(['施工证', '地规证'])
  })

  it('so does a succession of one registered enterprise by another', async () => {
    const merged = await housing.act('registerEnterprise', 'Enterprise', 'id', { name: MERGED })
    const fact = { agency: 'MARKET_REGULATION', reporter: idOf('填报人'), reporter_post: '科员', source: 'FORM', unit_id: LISHI }
    const row = {
      id: idOf('吸收合并'),
      ...fact,
      record_type: 'ENTERPRISE',
      old_id: merged.id,
      new_id: developer.id,
      kind: 'MERGED',
      succeeded_on: '2025-02-01',
      why: '登记',
    }
    const columns = Object.keys(row)
    const text = `insert into projects.succession (${columns.join(', ')}) values (${columns.map((_, n) => `$${n + 1}`).join(', ')})`
    await housing.admin.query(text, Object.values(row))
    expect(await differing()).toEqual(['施工证'])
  })

  it('and a name that is corrected in the register of enterprises is remembered', async () => {
    await housing.act('correctEnterprise', 'Enterprise', 'id', { id: developer.id, expectedVersion: 1, name: STRANGER })
    expect(await differing()).toEqual([])
  })
})
