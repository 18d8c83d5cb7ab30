import { BlockList } from 'node:net'

/** What this installation lets the hub call: by default only https on its usual ports, and no address of its own networks. */
export interface OutboundRules {
  readonly allowHttp: boolean
  /** Networks that may be called though they are not public, as CIDR: a government intranet's. */
  readonly networks: readonly string[]
  /** Ports beside 443 and 8443, and with http 80 and 8080. */
  readonly ports: readonly number[]
}

export const PUBLIC_ONLY: OutboundRules = { allowHttp: false, networks: [], ports: [] }

const CIDR = /^([0-9a-fA-F.:]+)\/(\d{1,3})$/

const familyOf = (address: string): 'ipv4' | 'ipv6' => (address.includes(':') ? 'ipv6' : 'ipv4')

/** Throws on what is no network. */
export function networkList(networks: readonly string[]): BlockList {
  const list = new BlockList()
  for (const network of networks) {
    const [, address = '', bits = ''] = CIDR.exec(network) ?? []
    list.addSubnet(address, Number(bits), familyOf(address))
  }
  return list
}
