import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { loginRole, PARTS, type Part } from '../../platform/database/roles.js'
import { roleSecrets } from '../../platform/database/secrets.js'
import { freePort } from '../support/hub.js'
import { composeServices } from './compose.js'
import { type Environment, eventually, type HubProcess, hubProcess } from './hub-process.js'

export interface Topology {
  url(part: Part): string
  /** The part's own login role's address of the database. */
  loginUrl(part: Part): Promise<string>
  process(part: Part): HubProcess
  dataDir(part: Part): string
  readonly keysDir: string
  /** Starts a part (again) and waits until it says that it is ready. */
  start(part: Part): Promise<void>
  /** The gateway's /health/ready: all subgraphs answer and their copies are current. */
  ready(): Promise<void>
  stop(): Promise<void>
}

export interface TopologyOptions {
  readonly adminUrl: string
  /** A folder of its own for everything the parts keep. */
  readonly folder: string
  /** Where the one-process hub that filled the database kept its secrets: what moves when one machine becomes many. */
  readonly filledFrom: string
}

const serviceOf = (part: Part): string => (part === 'gateway' ? 'gateway-a' : part)

/** The services of docker-compose.yml as processes of this machine: its commands and settings, with addresses and folders put in place of the containers'. */
export async function startTopology({ adminUrl, folder, filledFrom }: TopologyOptions): Promise<Topology> {
  const services = composeServices()
  const ports = new Map<Part, number>()
  for (const part of PARTS) ports.set(part, await freePort())
  const url = (part: Part): string => `http://127.0.0.1:${ports.get(part)}`
  const dataDir = (part: Part): string => join(folder, 'parts', part)
  const keysDir = join(folder, 'keys')
  const database = new URL(adminUrl)

  const here = (name: string, value: string, own: string): string => {
    if (name === 'HUB_HOST') return '127.0.0.1'
    if (name === 'HUB_DATA_DIR') return own
    if (name === 'HUB_KEYS_DIR') return keysDir
    if (name === 'HUB_FILES_DIR') return join(folder, 'files')
    if (name === 'HUB_PARTS_DIR') return join(folder, 'parts')
    const part = PARTS.find((known) => name === `HUB_${known.toUpperCase()}_URL`)
    if (part) return `${url(part)}${new URL(value).pathname.replace(/\/$/, '')}`
    if (name !== 'DATABASE_URL') return value
    return value.includes('${') ? adminUrl : Object.assign(new URL(value), { host: database.host, pathname: database.pathname }).href
  }
  const environmentOf = (service: string, own: string): Environment =>
    Object.fromEntries(Object.entries(services.get(service)?.environment ?? {}).map(([name, value]) => [name, here(name, value, own)]))

  async function migrate(): Promise<void> {
    const run = hubProcess([services.get('migrate')?.command ?? ''], environmentOf('migrate', join(folder, 'migrate')))
    if ((await run.exit) !== 0) throw new Error(run.said())
  }
  await mkdir(join(dataDir('issuer'), 'secrets'), { recursive: true, mode: 0o700 })
  await copyFile(join(filledFrom, 'secrets/issuer.key'), join(dataDir('issuer'), 'secrets/issuer.key'))
  await migrate()

  const processes = new Map<Part, HubProcess>()
  const process = (part: Part): HubProcess => {
    const found = processes.get(part)
    if (!found) throw new Error(`${part} was not started`)
    return found
  }
  const start = async (part: Part): Promise<void> => {
    const service = serviceOf(part)
    const environment = { ...environmentOf(service, dataDir(part)), HUB_PORT: String(ports.get(part)) }
    const started = hubProcess([services.get(service)?.command ?? ''], environment)
    processes.set(part, started)
    await started.says(/"ready"/)
  }
  const ready = (): Promise<void> =>
    eventually(() =>
      fetch(`${url('gateway')}/health/ready`).then(
        ({ ok }) => ok,
        () => false,
      ),
    )
  // The issuer last: parts find each other in whatever order they start.
  const others = PARTS.filter((part) => part !== 'issuer').map(start)
  await processes.get('gateway')?.says(/waiting for the issuer/)
  await Promise.all([...others, start('issuer')])
  await ready()
  return {
    url,
    dataDir,
    keysDir,
    process,
    start,
    ready,
    loginUrl: async (part) => {
      const passwords = await roleSecrets(dataDir(part), [part])
      return Object.assign(new URL(adminUrl), { username: loginRole(part), password: passwords[loginRole(part)] ?? '' }).href
    },
    stop: async () => void (await Promise.all([...processes.values()].map((running) => running.kill('SIGTERM')))),
  }
}
