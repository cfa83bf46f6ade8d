import { onMounted, ref, type Ref } from 'vue'

/** Whether no script has taken the page over yet: so it is where a server renders, and in a browser's first markup. */
export function useWithoutScript(): Readonly<Ref<boolean>> {
  const without = ref(true)
  onMounted(() => (without.value = false))
  return without
}
