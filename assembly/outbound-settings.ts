import { misfit, oneOf, port, type Setting, type SettingTable } from '../platform/database/settings.js'
import { networkList, type OutboundRules } from '../platform/outbound/settings.js'

const listed = (value: string | null): string[] =>
  (value ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean)

const setting = <T>(name: string, fallback: string | null, zh: string, en: string, parse: Setting<T>['parse']): Setting<T> => ({
  name,
  fallback,
  zh,
  en,
  parse,
})

const networks = (value: string | null): readonly string[] => {
  const given = listed(value)
  try {
    networkList(given)
  } catch {
    throw misfit('逗号分隔的网段，如 10.0.0.0/8', 'networks such as 10.0.0.0/8, comma-separated')
  }
  return given
}

/** Which addresses of banks' and agencies' systems the hub may send notices to. */
export const OUTBOUND_SETTINGS = {
  webhookHttp: setting(
    'HUB_WEBHOOK_HTTP',
    'NO',
    '通知可否发往 http 地址：NO 只用 https，YES 专网内可用 http',
    'whether notices may go to http addresses: NO, https alone, or YES in a closed network',
    oneOf('NO', 'YES'),
  ),
  webhookNetworks: setting(
    'HUB_WEBHOOK_NETWORKS',
    null,
    '通知可发往的非公网网段（CIDR，逗号分隔），如政务外网',
    'networks beside the public internet that notices may go to (CIDR, comma-separated), such as the government intranet',
    networks,
  ),
  webhookPorts: setting(
    'HUB_WEBHOOK_PORTS',
    null,
    '通知可发往的其他端口（逗号分隔），443、8443 之外',
    'ports that notices may go to beside 443 and 8443, comma-separated',
    (value) => listed(value).map(port),
  ),
} as const satisfies SettingTable

export interface OutboundSettings {
  readonly webhookHttp?: 'NO' | 'YES'
  readonly webhookNetworks?: readonly string[]
  readonly webhookPorts?: readonly number[]
}

export const outboundRules = ({ webhookHttp = 'NO', webhookNetworks = [], webhookPorts = [] }: OutboundSettings): OutboundRules => ({
  allowHttp: webhookHttp === 'YES',
  networks: webhookNetworks,
  ports: webhookPorts,
})
