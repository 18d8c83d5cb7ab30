/** A browser as far as sign-in pages need one: cookies with their paths, redirects one at a time, the first form of a page. */
export interface Shown {
  readonly status: number
  readonly url: string
  readonly text: string
  readonly headers: Headers
}

export interface Browser {
  get(url: string): Promise<Shown>
  /** Submits the page's form to its own address. */
  submit(page: Shown, fields: Record<string, string>, headers?: Record<string, string>): Promise<Shown>
  cookies(): readonly string[]
}

interface Cookie {
  readonly path: string
  readonly value: string
}

/** Follows redirects until it is sent to an address that `leaves` says is not the issuer's; that address is then the page's. */
export function openBrowser(leaves: (url: string) => boolean = () => false): Browser {
  const jar = new Map<string, Cookie>()
  const keep = (setCookie: string): void => {
    const [pair = '', ...attributes] = setCookie.split('; ')
    const [name = '', value = ''] = pair.split(/=(.*)/s)
    const path = attributes.find((attribute) => attribute.toLowerCase().startsWith('path='))?.slice(5) ?? '/'
    if (value === '' || /expires=Thu, 01 Jan 1970/i.test(setCookie)) jar.delete(`${name} ${path}`)
    else jar.set(`${name} ${path}`, { path, value })
  }
  async function go(url: string, init: RequestInit): Promise<Shown> {
    if (leaves(url)) return { status: 0, url, text: '', headers: new Headers() }
    const path = new URL(url).pathname
    const cookie = [...jar].flatMap(([key, known]) => (path.startsWith(known.path) ? [`${key.split(' ')[0]}=${known.value}`] : [])).join('; ')
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { accept: 'text/html', ...init.headers, ...(cookie ? { cookie } : {}) } })
    for (const one of response.headers.getSetCookie()) keep(one)
    const location = response.headers.get('location')
    if (location) return go(new URL(location, url).href, {})
    return { status: response.status, url, text: await response.text(), headers: response.headers }
  }
  return {
    get: (url) => go(url, {}),
    submit: (page, fields, headers = { origin: new URL(page.url).origin }) => {
      const [, action = ''] = /<form[^>]*action="([^"]*)"/.exec(page.text) ?? []
      return go(new URL(action || page.url, page.url).href, { method: 'POST', body: new URLSearchParams(fields), headers })
    },
    cookies: () => [...jar.keys()],
  }
}
