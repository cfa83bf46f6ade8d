export default defineNuxtConfig({
  compatibilityDate: '2026-11-01',
  telemetry: false,
  devtools: { enabled: false },
  // The Mizan server as this one reaches it: NUXT_MIZAN_URL.
  runtimeConfig: { mizanUrl: 'http://localhost:8080' },
  app: { head: { htmlAttrs: { lang: 'en' }, title: 'Shop', link: [{ rel: 'icon', href: 'data:,' }] } },
})
