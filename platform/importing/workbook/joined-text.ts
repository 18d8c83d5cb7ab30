/** Joins a cell's text: runs of rich text are one text, the reading aid beside Chinese or Japanese characters is none of it. */
export interface JoinedText {
  readonly open: (name: string) => void
  readonly text: (text: string) => void
  readonly close: (name: string) => void
  /** The text since the last call. */
  readonly take: () => string
}

/** Characters that XML cannot hold are written _x000D_, and an underscore that would read so is _x005F_. */
const unescaped = (text: string): string =>
  text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text

export function joinedText(): JoinedText {
  let joined = ''
  let within = false
  let aside = 0
  return {
    open: (name) => {
      if (name === 'rPh') aside++
      if (name === 't') within = aside === 0
    },
    text: (text) => {
      if (within) joined += text
    },
    close: (name) => {
      if (name === 'rPh') aside--
      if (name === 't') within = false
    },
    take: () => {
      const whole = unescaped(joined)
      joined = ''
      return whole
    },
  }
}
