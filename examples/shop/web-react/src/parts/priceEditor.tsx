import { useState } from 'react'
import { useSaveProductForm, type ProductView } from '../generated/index.ts'
import { useLanguage } from '../language.ts'
import { CallFailure } from './failure.tsx'
import { FormField } from './field.tsx'
import { Rows } from './rows.tsx'

/** What a product costs, and its picture. */
export function PriceEditor({ product: { id, price, prices, picture } }: { product: ProductView }) {
  const { language, texts, inLanguage } = useLanguage()
  const [saves, setSaves] = useState(0)
  const form = useSaveProductForm({
    ...inLanguage,
    initialValues: { productId: id, product: { price, prices } },
    onSuccess: () => {
      form.set('image', null)
      setSaves(saves + 1)
    },
  })
  const done = saves > 0 && !form.isSubmitting && !Object.keys(form.errors).length
  return (
    <form
      className="editor"
      lang={language}
      onSubmit={form.submit}
      noValidate
      aria-label={texts.product.name}
      aria-busy={form.isSubmitting}
    >
      <FormField meta={form.meta('product.price')}>
        <input {...form.field('product.price')} />
      </FormField>
      <Rows
        name="product.prices"
        meta={form.meta('product.prices')}
        rows={form.rows('product.prices')}
        label={texts.product.step}
        remove={texts.remove}
        add={texts.product.add}
        onRemove={index => form.remove('product.prices', index)}
        onAdd={() => form.append('product.prices')}
      >
        {index => (
          <>
            <FormField meta={form.meta(`product.prices.${index}.quantity`)}>
              <input {...form.field(`product.prices.${index}.quantity`)} />
            </FormField>
            <FormField meta={form.meta(`product.prices.${index}.price`)}>
              <input {...form.field(`product.prices.${index}.price`)} />
            </FormField>
          </>
        )}
      </Rows>
      <img className="picture" src={picture} alt="As it is shown now" width="400" height="400" />
      <FormField meta={form.meta('image')}>
        <input key={saves} {...form.field('image')} />
      </FormField>
      <button type="submit" className="primary" disabled={form.isSubmitting}>
        {form.isSubmitting ? texts.saving : texts.product.save}
      </button>
      <progress
        aria-label={texts.product.upload}
        max="1"
        value={form.progress ?? 0}
        hidden={form.progress === null}
      />
      <p role="status" className="note">
        {done && texts.product.saved}
      </p>
      <CallFailure error={form.error} />
    </form>
  )
}
