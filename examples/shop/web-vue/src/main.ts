import { createKernel } from 'mizan-runtime'
import { mizanPlugin } from 'mizan-vue'
import { takeOver } from 'shop-web-shared/rendered'
import 'shop-web-shared/styles.css'
import { createApp, createSSRApp } from 'vue'
import App from './app.vue'
import { schema } from './generated/index.ts'
import { placePlugin } from './place.ts'

const kernel = createKernel({ schema })
const { root, rendered } = takeOver(kernel)
const app = rendered ? createSSRApp(App) : createApp(App)

app.use(mizanPlugin, kernel).use(placePlugin).mount(root)
