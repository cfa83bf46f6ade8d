import type { FieldError } from 'mizan-runtime'
import type { FormMessages } from './descriptor.ts'
import { own, type Path } from './structure.ts'

/** For what only a client says, where the server's messages have no text. */
const english: FormMessages = {
  Required: 'must not be empty',
  Type: 'is not valid',
  UploadSize: 'must not be larger than {max} bytes',
  UploadType: 'must be one of {types}',
}

/** Fills a template in with attributes and texts; in those the same is done once more. */
export function fillIn(texts: FormMessages, template: string, attributes: object = {}, again = true): string {
  return template.replace(/\{([^{}]+)\}/g, (all, name: string) => {
    const attribute = own(attributes, name)
    if (attribute !== undefined) return String(attribute)
    const text = (own(texts, name) ?? own(english, name)) as string | undefined
    return text === undefined ? all : again ? fillIn(texts, text, attributes, false) : text
  })
}

export function errorOf(
  texts: FormMessages,
  path: Path,
  code: string,
  attributes: Readonly<Record<string, unknown>> = {},
  template = `{${code}}`,
): FieldError {
  const value = /Min$/.test(code) ? attributes['min'] : /Max$/.test(code) ? attributes['max'] : undefined
  const message = fillIn(texts, template, { value, ...attributes })
  return { path, code, message: message === `{${code}}` ? code : message, attributes }
}
