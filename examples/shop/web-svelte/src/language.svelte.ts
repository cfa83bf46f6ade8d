import type { FormMessages } from 'mizan-forms'
import { formTexts, readersLanguage, type Language } from 'shop-web-shared/language'
import { onMount } from 'svelte'
import { formMessages as german } from './generated/formMessages.de.ts'

const formMessages: Readonly<Record<Language, FormMessages | undefined>> = { en: undefined, de: german }

/** The reader's language: texts of forms, and what is said around their fields. A server renders English. */
export function useLanguage() {
  let now = $state<Language>('en')
  onMount(() => {
    now = readersLanguage()
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
