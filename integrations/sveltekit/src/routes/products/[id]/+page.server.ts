import { error } from '@sveltejs/kit'
import { MizanError } from 'mizan-runtime'
import { productContext, reviewsContext } from '#lib/generated/index.ts'
import { reads } from '#lib/server/mizan.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async event => {
  const productId = Number(event.params.id)
  return {
    pageReads: await reads(event, async kernel => {
      // The page's status is the product's: 404 where there is none. It does without the reviews.
      await Promise.all([
        kernel.fetchContext(productContext, { productId }).catch((cause: MizanError) => {
          error(cause.status || 502, cause.code)
        }),
        kernel.prefetch(reviewsContext, { productId }),
      ])
    }),
  }
}
