import { hasInjectionContext, inject, type InjectionKey, type Plugin } from 'vue'
import { pageKernel, type Kernel } from 'mizan-runtime'

const KERNEL: InjectionKey<Kernel> = Symbol('mizan')

/** `app.use(mizanPlugin, kernel)`: gives an application its kernel, and disposes it when the application is unmounted. */
export const mizanPlugin: Plugin<[kernel: Kernel]> = {
  install(app, kernel) {
    app.provide(KERNEL, kernel)
    app.onUnmount(kernel.dispose)
  },
}

/** The application's kernel; outside of one, as in a bare effect scope, the page's. */
export function useKernel(): Kernel {
  const kernel = hasInjectionContext() ? inject(KERNEL, undefined) : pageKernel()
  if (!kernel) throw new Error('MZ-A01: app.use(mizanPlugin, kernel) is missing')
  return kernel
}
