import type { FormMessages } from 'mizan-forms'
import { useSyncExternalStore } from 'react'
import { formTexts, readersLanguage, type Language } from 'shop-web-shared/language'
import { formMessages as german } from './generated/formMessages.de.ts'
import { usePlace } from './router.tsx'

const messages: Readonly<Record<Language, FormMessages | undefined>> = { en: undefined, de: german }
const never = () => () => {}

/** The reader's language: what forms take as options, and what is said around their fields. A page for everyone begins in English. */
export function useLanguage() {
  const { language: rendered } = usePlace().given
  const language = useSyncExternalStore<Language>(
    never,
    () => rendered ?? readersLanguage(),
    () => rendered ?? 'en',
  )
  return { language, texts: formTexts[language], inLanguage: { key: language, messages: messages[language] } }
}
