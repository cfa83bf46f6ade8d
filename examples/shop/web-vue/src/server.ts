import { serve } from 'mizan-ssr-worker' // first: from here on, what is printed goes to the log
import { renderVue } from 'mizan-ssr-worker/vue'
import { mizanPlugin } from 'mizan-vue'
import { placeOf } from 'shop-web-shared/rendered'
import { createSSRApp } from 'vue'
import App from './app.vue'
import { schema } from './generated/index.ts'
import { renderedHead } from './head.ts'
import { placePlugin } from './place.ts'

serve(
  renderVue(
    ({ page, kernel }) => {
      const place = placeOf(page)
      if (!place) return null
      const head = renderedHead()
      const app = createSSRApp(App).use(mizanPlugin, kernel).use(placePlugin, place).use(head)
      return { app, head: head.html }
    },
    { schema },
  ),
)
