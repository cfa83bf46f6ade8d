import { inject, watchEffect, type InjectionKey, type Plugin } from 'vue'

/** What a page says of itself in the document's head. */
export interface Head {
  readonly title: string
  readonly description: string
}

const RENDERED: InjectionKey<{ head?: Head }> = Symbol('head')

/** For a page that a server renders: collects its head, and gives it as HTML. */
export function renderedHead(): Plugin & { readonly html: () => string } {
  const rendered: { head?: Head } = {}
  return {
    install: app => app.provide(RENDERED, rendered),
    html: () => (rendered.head ? htmlOf(rendered.head) : ''),
  }
}

/** Puts this into the document's head, for as long as the component says so. */
export function useHead(head: () => Head): void {
  const rendered = inject(RENDERED, undefined)
  if (rendered) rendered.head = head()
  else watchEffect(() => show(head()))
}

function show({ title, description }: Head): void {
  document.title = title
  document.querySelector('meta[name="description"]')?.setAttribute('content', description)
}

const htmlOf = ({ title, description }: Head) =>
  `<title>${escaped(title)}</title><meta name="description" content="${escaped(description)}">`

const escaped = (text: string) => text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`)
