import type { FormMessages } from 'mizan-forms'
import { formTexts, readersLanguage, type Language } from 'shop-web-shared/language'
import { onMount } from 'svelte'
import { formMessages as german } from './generated/formMessages.de.ts'
import { usePlace } from './place.svelte.ts'

const formMessages: Readonly<Record<Language, FormMessages | undefined>> = { en: undefined, de: german }

/** The reader's language: texts of forms, and what is said around their fields. A page for everyone begins in English. */
export function useLanguage() {
  const { language } = usePlace().given
  let now = $state<Language>(language ?? 'en')
  onMount(() => {
    now = language ?? readersLanguage()
  })
  return {
    get now() {
      return now
    },
    get texts() {
      return formTexts[now]
    },
    get messages() {
      return formMessages[now]
    },
  }
}
