import vue from '@vitejs/plugin-vue'
import { shop } from 'shop-web-shared/vite'
import { defineConfig } from 'vite'

export default defineConfig({ ...shop, plugins: [vue()] })
