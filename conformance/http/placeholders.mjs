// What stands between {{ and }} in case files.

/** A name stands in a request that no answer before it has given. */
export class UnknownPlaceholder extends Error {
  constructor(name) {
    super(`{{${name}}} is not known here`)
  }
}

const PLACEHOLDER = /\{\{([^{}]*)\}\}/

/** Gives the bytes of a text that is sent: `{{bytes c3 28}}`, `{{repeat 9 x}}`, `{{empty}}` or what was known before. */
export function bytesOf(text, known) {
  const parts = text.split(PLACEHOLDER)
  return Buffer.concat(parts.map((part, i) => (i % 2 ? generated(part, known) : Buffer.from(part))))
}

/** Gives the text of an expectation, with what is known in place. */
export const textOf = (text, known) => bytesOf(text, known).toString()

/**
 * Compares an answer's text with an expected one, in which `{{any}}` is anything and a name that is not known yet is
 * learnt. Gives whether they are equal.
 */
export function matches(expected, actual, known) {
  const parts = expected.split(PLACEHOLDER)
  const learnt = []
  const pattern = parts.map((part, i) => {
    if (i % 2 === 0) return escaped(part)
    if (part === 'any') return '[^]*'
    if (part in known || /^(bytes|repeat|empty)\b/.test(part))
      return escaped(generated(part, known).toString())
    learnt.push(part)
    return '([^]+)'
  })
  const found = new RegExp(`^${pattern.join('')}$`).exec(actual)
  if (found) learnt.forEach((name, i) => (known[name] = found[i + 1]))
  return found !== null
}

function generated(placeholder, known) {
  const [word, ...rest] = placeholder.split(' ')
  if (word === 'bytes') return Buffer.from(rest.join(''), 'hex')
  if (word === 'repeat') return Buffer.from(rest.slice(1).join(' ').repeat(Number(rest[0])))
  if (word === 'empty') return Buffer.alloc(0)
  if (!(placeholder in known)) throw new UnknownPlaceholder(placeholder)
  return Buffer.from(String(known[placeholder]))
}

const escaped = text => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
