import { createKernel } from 'mizan-runtime'
import { mizanPlugin } from 'mizan-vue'
import 'shop-web-shared/styles.css'
import { createApp } from 'vue'
import App from './app.vue'
import { schema } from './generated/index.ts'

createApp(App).use(mizanPlugin, createKernel({ schema })).mount('#root')
