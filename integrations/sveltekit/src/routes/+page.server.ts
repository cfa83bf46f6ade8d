import { catalogContext } from '#lib/generated/index.ts'
import { reads } from '#lib/server/mizan.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async event => ({
  pageReads: await reads(event, kernel => kernel.prefetch(catalogContext)),
})
