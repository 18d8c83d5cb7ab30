import { type Html, html } from './html.js'

export interface Page {
  readonly title: string
  readonly body: Html
  /** Where the pages stand: the issuer's path. */
  readonly base: string
  /** Tables need the whole width; a form does not. */
  readonly wide?: boolean
}

export const layout = ({ title, body, base, wide = false }: Page): Html => html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · 融资协调数据中枢</title>
<link rel="stylesheet" href="${base}/style.css">
</head>
<body>
<header>房地产融资协调数据中枢</header>
<main class="${wide ? 'wide' : 'narrow'}">
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`

export const notice = (kind: 'fault' | 'done', text: string | null): Html | null => (text === null ? null : html`<p class="${kind}" role="alert">${text}</p>`)
