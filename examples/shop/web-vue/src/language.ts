import type { FormMessages } from 'mizan-forms'
import { formTexts, readersLanguage, type Language } from 'shop-web-shared/language'
import { computed, onMounted, ref } from 'vue'
import { formMessages as german } from './generated/formMessages.de.ts'

const formMessages: Readonly<Record<Language, FormMessages | undefined>> = { en: undefined, de: german }

/** The reader's language: texts of forms, and what is said around their fields. A server renders English. */
export function useLanguage() {
  const language = ref<Language>('en')
  onMounted(() => (language.value = readersLanguage()))
  return {
    language,
    texts: computed(() => formTexts[language.value]),
    messages: computed(() => formMessages[language.value]),
  }
}
