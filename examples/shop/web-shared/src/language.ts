/** What forms are written in. The rest of the shop is English. */
export type Language = 'en' | 'de'

/** The reader's, by what the browser asks servers for: so the messages of the server are in the same language. */
export function readersLanguage(): Language {
  return /^de\b/i.test(navigator.language) ? 'de' : 'en'
}

interface Texts {
  readonly saving: string
  /** Above a form that was refused. */
  readonly again: string
  readonly stars: (count: number) => string
  readonly review: { readonly heading: string; readonly send: string; readonly done: string }
  readonly order: {
    readonly address: string
    readonly send: string
    readonly line: string
    readonly add: string
  }
  readonly product: {
    readonly name: string
    readonly save: string
    readonly saved: string
    readonly step: string
    readonly add: string
    readonly upload: string
  }
  /** Takes a row out of a list. */
  readonly remove: (row: string) => string
}

/** What is said around the fields, whose own texts the server's `ValidationMessages` hold. */
export const formTexts: Readonly<Record<Language, Texts>> = {
  en: {
    saving: 'Sending…',
    again: 'Please have another look at what is marked.',
    stars: count => (count === 1 ? '1 star' : `${count} stars`),
    review: { heading: 'Write a review', send: 'Add review', done: 'Thank you. Your review is online.' },
    order: { address: 'Address', send: 'Place order', line: 'Product', add: 'Add a product' },
    product: {
      name: 'Price and picture',
      save: 'Save product',
      saved: 'Saved.',
      step: 'Price',
      add: 'Add a price',
      upload: 'Upload',
    },
    remove: row => `Remove ${row}`,
  },
  de: {
    saving: 'Wird gesendet …',
    again: 'Bitte sehen Sie noch einmal nach, was markiert ist.',
    stars: count => (count === 1 ? '1 Stern' : `${count} Sterne`),
    review: {
      heading: 'Bewertung schreiben',
      send: 'Bewertung senden',
      done: 'Danke. Ihre Bewertung ist online.',
    },
    order: { address: 'Adresse', send: 'Bestellen', line: 'Ware', add: 'Ware hinzufügen' },
    product: {
      name: 'Preis und Bild',
      save: 'Ware speichern',
      saved: 'Gespeichert.',
      step: 'Preis',
      add: 'Preis hinzufügen',
      upload: 'Übertragung',
    },
    remove: row => `${row} entfernen`,
  },
}
