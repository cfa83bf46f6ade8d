import type { FormMessages } from 'mizan-forms'
import { formTexts, readersLanguage, type Language } from 'shop-web-shared/language'
import { computed, onMounted, ref } from 'vue'
import { formMessages as german } from './generated/formMessages.de.ts'
import { usePlace } from './place.ts'

const formMessages: Readonly<Record<Language, FormMessages | undefined>> = { en: undefined, de: german }

/** The reader's language: texts of forms, and what is said around their fields. A page for everyone begins in English. */
export function useLanguage() {
  const { given } = usePlace()
  const language = ref<Language>(given.value.language ?? 'en')
  onMounted(() => (language.value = given.value.language ?? readersLanguage()))
  return {
    language,
    texts: computed(() => formTexts[language.value]),
    messages: computed(() => formMessages[language.value]),
  }
}
