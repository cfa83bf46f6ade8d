import { createKernel } from 'mizan-runtime'
import type { Page } from '../../page.ts'
import { mounts } from './mounts.ts'
import { stage } from './stage.ts'

/** What `?scene=` puts on the page. */
const scenes: Record<string, Page> = {
  reads: {
    parts: [
      { id: 'stock', reads: 'stock', params: { productId: 5 }, options: { staleTime: 60_000 } },
      { id: 'twin', reads: 'stock', params: { productId: 5 }, options: { staleTime: 60_000 } },
      { id: 'patient', reads: 'cart', options: { staleTime: 600_000 } },
    ],
  },
  picture: { parts: [{ id: 'stock', reads: 'stock', params: { productId: 5 } }] },
}

const query = new URLSearchParams(location.search)
const [driver = '', scene = ''] = [query.get('driver'), query.get('scene')].map(String)
const kernel = createKernel({ now: () => Date.now() + stage.later })
const page = scenes[scene] ?? { parts: [] }
const mount = await mounts[driver]!()
mount({ kernel, page, scene, target: document.getElementById('root')! })
