import { type BlockList, isIP } from 'node:net'
import { networkList, type OutboundRules } from './settings.js'

/** Everything that is not the public internet (IANA special-purpose registries): own machine, private, link-local with the clouds' metadata, shared, multicast, reserved. */
const NOT_PUBLIC = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24'],
  ...['192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4', '100.100.100.200/32'],
  ...[
    '::/96',
    '::1/128',
    '64:ff9b::/96',
    '64:ff9b:1::/48',
    '100::/64',
    '2001::/23',
    '2001:db8::/32',
    '2002::/16',
    '3fff::/20',
    '5f00::/16',
    'fc00::/7',
    'fe80::/10',
    'fec0::/10',
    'ff00::/8',
  ],
]

const notPublic = networkList(NOT_PUBLIC)

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i

const holds = (list: BlockList, address: string): boolean => list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')

/** An IPv4 address in IPv6's dress is what it is. */
export function mayCallAddress(address: string, { networks }: OutboundRules): boolean {
  const plain = MAPPED.exec(address)?.[1] ?? address
  if (isIP(plain) === 0 || /^::ffff:/i.test(plain)) return false
  return holds(networkList(networks), plain) || !holds(notPublic, plain)
}

export type UrlFault = 'NOT_A_URL' | 'PROTOCOL' | 'CREDENTIALS' | 'PORT' | 'ADDRESS'

const USUAL_PORTS: Readonly<Record<string, readonly number[]>> = { 'https:': [443, 8443], 'http:': [80, 8080] }

const portOf = ({ port, protocol }: URL): number => (port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port))

/** The host without the brackets of IPv6; the URL's parser has turned 0x7f.1 and the like into an address already. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '')

/** What can be said of an address before its name is looked up. */
export function urlFault(text: string, rules: OutboundRules): UrlFault | null {
  const url = URL.canParse(text) && text.length <= 500 ? new URL(text) : null
  if (url?.hash !== '') return 'NOT_A_URL'
  if (url.protocol !== 'https:' && !(rules.allowHttp && url.protocol === 'http:')) return 'PROTOCOL'
  if (url.username !== '' || url.password !== '') return 'CREDENTIALS'
  if (!USUAL_PORTS[url.protocol]?.includes(portOf(url)) && !rules.ports.includes(portOf(url))) return 'PORT'
  return isIP(hostOf(url)) !== 0 && !mayCallAddress(hostOf(url), rules) ? 'ADDRESS' : null
}
