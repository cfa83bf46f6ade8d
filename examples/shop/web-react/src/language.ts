import type { FormMessages } from 'mizan-forms'
import { useSyncExternalStore } from 'react'
import { formTexts, readersLanguage, type Language } from 'shop-web-shared/language'
import { formMessages as german } from './generated/formMessages.de.ts'

const messages: Readonly<Record<Language, FormMessages | undefined>> = { en: undefined, de: german }
const never = () => () => {}

/** The reader's language: what forms take as options, and what is said around their fields. A server renders English. */
export function useLanguage() {
  const language = useSyncExternalStore<Language>(never, readersLanguage, () => 'en')
  return { language, texts: formTexts[language], inLanguage: { key: language, messages: messages[language] } }
}
