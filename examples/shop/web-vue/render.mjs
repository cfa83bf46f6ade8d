import { serveThroughVite } from 'mizan-ssr-worker/vite'

await serveThroughVite('/src/server.ts')
