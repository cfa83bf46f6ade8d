package dev.mizan.codegen;

import static dev.mizan.codegen.ShopSchema.object;
import static dev.mizan.codegen.ShopSchema.property;
import static dev.mizan.codegen.ShopSchema.ref;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.schema.ContextSchema;
import dev.mizan.schema.ErrorSchema;
import dev.mizan.schema.FunctionSchema;
import dev.mizan.schema.NamedType;
import dev.mizan.schema.Property;
import dev.mizan.schema.ReadSchema;
import dev.mizan.schema.Schema;
import dev.mizan.schema.WireType.ListOf;
import dev.mizan.schema.WireType.MapOf;
import dev.mizan.schema.WireType.Nullable;
import dev.mizan.schema.WireType.Scalar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratedCodeCompilesTest {

    private static final String SHOP_PAGE = """
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
              const setImage = shop.useSetImage()
              setImage.mutate({ productId: 5, image: new Blob(['…']) })
              setImage.mutate({ productId: 5, image: new File(['…'], 'front.png') })
              // @ts-expect-error text is no file
              setImage.mutate({ productId: 5, image: '…' })
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
            """;

    private static final String USE_OF_GLOBALS = """
            import { fetch, upload, useReadMap, type LocalDate, type Map } from './client/index.js'

            const map: Map = {
              list: ['a'],
              map: { id: null },
              date: '2026-11-23',
              json: { a: [1, null] },
              'self-made, "quoted"': null,
            }
            upload({ x: map, file: new File([], 'x') })
            fetch({ x: map }) satisfies globalThis.Promise<void>
            export const read = () => useReadMap().data?.['self-made, "quoted"']?.date
            export type Own = LocalDate['list']
            """;

    @Test
    void theShopsClientIsUsedAsItsTypesSay() throws Exception {
        assertThat(shop(new TypeScriptCompiler("shop")).errors("typescript")).isEmpty();
    }

    @Test
    void vuesComposablesTakeRefsAndGetters() throws Exception {
        TypeScriptCompiler compiler = new TypeScriptCompiler("vue")
                .with("client", ClientGenerator.generate(ShopSchema.schema(), Target.VUE))
                .with("page.ts", """
                        import { ref } from 'vue'
                        import * as shop from './client/index.js'

                        export function setup() {
                          const productId = ref(5)
                          shop.provideProduct(() => ({ productId: productId.value }))
                          const { data, error } = shop.useProduct()
                          const { mutate } = shop.useAddReview()
                          mutate({ productId: 5, review: { rating: 5, title: '' } })
                          // @ts-expect-error not one of the order's values
                          shop.useProducts({ order: 'name' })
                          return [data.value?.price, error.value?.code, shop.search({ text: '' })]
                        }
                        """);
        assertThat(compiler.errors("typescript")).isEmpty();
    }

    @Test
    void sveltesContextsAreStoresAndRunes() throws Exception {
        TypeScriptCompiler compiler = new TypeScriptCompiler("svelte")
                .with("client", ClientGenerator.generate(ShopSchema.schema(), Target.SVELTE))
                .with("page.ts", """
                        import * as shop from './client/index.js'

                        export function page() {
                          shop.provideProduct(() => ({ productId: 5 }))
                          const product = shop.useProduct(() => ({ productId: 5 }))
                          const add = shop.useAddReview()
                          add.mutate({ productId: 5, review: { rating: 5, title: '' } })
                          // @ts-expect-error not one of the order's values
                          shop.useProducts(() => ({ order: 'name' }))
                          // @ts-expect-error a product has no title
                          shop.products({}).subscribe(state => state.data?.items[0]?.title)
                          return [product.data?.price, shop.reviews({ productId: 5 }), shop.search({ text: '' })]
                        }
                        """);
        assertThat(compiler.errors("typescript")).isEmpty();
    }

    @Test
    void typesNamedLikeGlobalsAndLikeMizansOwnShadowNothing() throws Exception {
        assertThat(globals(new TypeScriptCompiler("globals")).errors("typescript"))
                .isEmpty();
    }

    /** Whatever is wrong in {@code use} is expected there: what a compiler lets pass is an error, too. */
    @ParameterizedTest
    @ValueSource(strings = {"typescript", "typescript-5.6", "typescript-5.9", "typescript-6.0"})
    void everyCompilerTakesEveryTargetsClientAndRefusesItsWrongUse(String version) throws Exception {
        TypeScriptCompiler compiler = globals(shop(new TypeScriptCompiler("every-" + version)));
        for (Target target : Target.values()) {
            String page = target == Target.REACT ? "use/react.tsx" : "use/" + target + ".ts";
            compiler.with("golden/shop-" + target, ClientGenerator.generate(ShopSchema.schema(), target))
                    .with(page, Files.readString(Path.of("src/test/resources", page)));
        }
        assertThat(compiler.errors(version)).isEmpty();
    }

    private static TypeScriptCompiler shop(TypeScriptCompiler compiler) throws IOException {
        return compiler.with("shop/client", ClientGenerator.generate(ShopSchema.schema(), Target.REACT))
                .with("shop/page.tsx", SHOP_PAGE);
    }

    private static TypeScriptCompiler globals(TypeScriptCompiler compiler) throws IOException {
        return compiler.with("globals/client", ClientGenerator.generate(globals(), Target.REACT))
                .with("globals/use.ts", USE_OF_GLOBALS);
    }

    private static Schema globals() {
        List<NamedType> types = Stream.of(
                        "Map",
                        "Record",
                        "Date",
                        "Promise",
                        "Array",
                        "Object",
                        "String",
                        "Number",
                        "Error",
                        "Partial",
                        "ReadonlyArray",
                        "ContextRef",
                        "TransportError",
                        "MizanError",
                        "NoParams",
                        "FunctionRef",
                        "LocalDate",
                        "Decimal",
                        "File",
                        "Blob",
                        "Upload",
                        "string",
                        "any")
                .<NamedType>map(name -> object(
                        name,
                        property("list", new ListOf(Scalar.TEXT)),
                        property("map", new MapOf(Scalar.UUID, new Nullable(Scalar.DECIMAL))),
                        property("date", Scalar.LOCAL_DATE),
                        property("json", Scalar.JSON),
                        new Property("self-made, \"quoted\"", new Nullable(ref(name)), true, "")))
                .toList();
        List<ReadSchema> reads = types.stream()
                .map(type -> new ReadSchema("read" + type.name(), ref(type.name()), List.of("TYPE"), "Reads", ""))
                .toList();
        List<FunctionSchema> functions = Stream.of("directCall", "mutationHook", "Promise2", "fetch", "upload")
                .map(name -> new FunctionSchema(
                        name,
                        List.of(property("x", ref("Map")), new Property("file", Scalar.UPLOAD, true, "")),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        "Calls",
                        "*/"))
                .toList();
        return new Schema(
                List.of(new ContextSchema("all", List.of(), reads, "")),
                functions,
                types,
                List.of(new ErrorSchema("TYPE", 400, Optional.of(ref("Record")), "")));
    }
}
