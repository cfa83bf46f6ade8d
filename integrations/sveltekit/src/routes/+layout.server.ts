import { accountContext, cartContext } from '#lib/generated/index.ts'
import { reads } from '#lib/server/mizan.ts'
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = async event => {
  // The page may hold what only this visitor is to see.
  event.setHeaders({ 'Cache-Control': 'private, no-cache' })
  return {
    layoutReads: await reads(event, async kernel => {
      await kernel.prefetch(accountContext)
      const { data } = kernel.registerContext(accountContext).getState()
      if (data?.me) await kernel.prefetch(cartContext)
    }),
  }
}
