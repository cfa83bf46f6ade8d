package dev.mizan.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GeneratedCodeCompilesTest {

    private static final String HASH = "5d41402abc4b2a76";

    @Test
    void theShopsClientCompilesAndIsUsedAsItsTypesSay() throws Exception {
        TypeScriptCompiler compiler = new TypeScriptCompiler("shop")
                .with("client", ClientGenerator.generate(ShopSchema.schema(), HASH, Target.REACT))
                .with("page.tsx", """
                        import { createKernel, type Kernel } from 'mizan-runtime'
                        import { MizanProvider } from 'mizan-react'
                        import * as shop from './client/index.js'

                        const kernel: Kernel = createKernel({ schema: shop.schema })

                        export function Page() {
                          const catalog = shop.useProducts({ category: null, order: 'price' })
                          const product = shop.useProduct()
                          const { mutate, error } = shop.useAddReview()
                          const checkout = shop.useCheckout()
                          mutate({ productId: 5, review: { rating: 5, title: '' } })
                          checkout.mutate()
                          if (error?.code === 'ALREADY_REVIEWED') return error.details.date
                          // @ts-expect-error not one of the order's values
                          shop.useProducts({ order: 'name' })
                          // @ts-expect-error a required argument is missing
                          mutate({ productId: 5 })
                          // @ts-expect-error not an error of this function
                          if (error?.code === 'OUT_OF_STOCK') return null
                          // @ts-expect-error null is not a string
                          if (product.status === 'success') product.data.note satisfies string | undefined
                          return catalog.status === 'success' ? catalog.data.items[0]?.price : null
                        }

                        export async function find(text: string, limit?: number) {
                          const hits = await shop.search({ text, limit })
                          return hits.map(hit => hit.name)
                        }

                        export const app = (
                          <MizanProvider kernel={kernel}>
                            <shop.ProductProvider productId={5}>
                              <Page />
                            </shop.ProductProvider>
                          </MizanProvider>
                        )
                        """);
        assertThat(compiler.errors("typescript")).isEmpty();
    }
}
