import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { HtmlTagDescriptor, Plugin, ProxyOptions } from 'vite'

const path = (file: string) => fileURLToPath(new URL(file, import.meta.url))

/** Where Vite's development server finds Spring Boot. */
const target = process.env['SHOP_SERVER'] ?? 'http://localhost:8080'

/** A page that Spring Boot gives. What Vite adds to it for developing, the shop's Content-Security-Policy forbids. */
const page: ProxyOptions = {
  target,
  configure: proxy => proxy.on('proxyRes', answer => delete answer.headers['content-security-policy']),
}

/** Vite's scripts bring the styles while developing, which for a rendered page is too late. */
const styles: HtmlTagDescriptor = {
  tag: 'link',
  attrs: { rel: 'stylesheet', href: `/@fs${path('styles/index.css')}` },
  injectTo: 'head',
}

/**
 * What every front end's build has in common; the framework's plugin is its own. Two builds in one run: `client` for the
 * browser, and `server`, one file in which the server renders pages.
 */
export function shop(serverEntry: string): Plugin {
  return {
    name: 'shop',
    config({ build }, { command }) {
      const outDir = build?.outDir ?? 'dist'
      return {
        publicDir: path('public'),
        builder: {},
        build: {
          // Files instead of data: addresses, which the Content-Security-Policy does not allow.
          assetsInlineLimit: 0,
        },
        environments: {
          client: { build: { outDir: join(outDir, 'client'), manifest: true } },
          ssr: {
            build: {
              outDir: join(outDir, 'server'),
              copyPublicDir: false,
              rolldownOptions: {
                input: serverEntry,
                output: { entryFileNames: 'server.mjs', codeSplitting: false },
              },
            },
            ...(command === 'build' && {
              // In the jar there is no node_modules.
              resolve: { noExternal: true },
              define: { 'process.env.NODE_ENV': '"production"' },
            }),
          },
        },
        server: {
          proxy: {
            '^/([?].*)?$': page,
            '/products/': page,
            '/order': page,
            '/login': page,
            '/api': target,
            '/pictures': target,
            '/logout': target,
          },
        },
      }
    },
    transformIndexHtml: (_, { server }) => (server ? [styles] : []),
  }
}
