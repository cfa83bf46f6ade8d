import { usePlaceOrderForm, type CartLine } from '../generated/index.ts'
import { useLanguage } from '../language.ts'
import { usePlace } from '../router.tsx'
import { CheckoutFailure } from './checkoutFailure.tsx'
import { FormFailure } from './failure.tsx'
import { FormField } from './field.tsx'
import { Rows } from './rows.tsx'
import { Thanks } from './thanks.tsx'

/** An order by number, which begins with what is in the cart. */
export function OrderEditor({ cart }: { cart: readonly CartLine[] }) {
  const { language, texts, inLanguage } = useLanguage()
  const { given } = usePlace()
  const lines = cart.map(({ productId, quantity }) => ({ productId, quantity }))
  const form = usePlaceOrderForm({
    ...inLanguage,
    failure: given.form,
    initialValues: { order: { lines: lines.length ? lines : [{ quantity: 1 }] } },
    onSuccess: () => form.set('order.lines', []),
  })
  return (
    <>
      <div role="status">{form.data && <Thanks receipt={form.data} />}</div>
      <form className="panel" lang={language} {...form.props()} aria-label={texts.order.send}>
        <input type="hidden" name="_page" value="/order" />
        <input type="hidden" name="_next" value="/order/placed" />
        <FormFailure form={form} />
        <Rows
          name="order.lines"
          meta={form.meta('order.lines')}
          rows={form.rows('order.lines')}
          label={texts.order.line}
          remove={texts.remove}
          add={texts.order.add}
          onRemove={index => form.remove('order.lines', index)}
          onAdd={() => form.append('order.lines', { quantity: 1 })}
        >
          {index => (
            <>
              <FormField meta={form.meta(`order.lines.${index}.productId`)}>
                <input {...form.field(`order.lines.${index}.productId`)} />
              </FormField>
              <FormField meta={form.meta(`order.lines.${index}.quantity`)}>
                <input {...form.field(`order.lines.${index}.quantity`)} />
              </FormField>
            </>
          )}
        </Rows>
        <fieldset className="group">
          <legend>{texts.order.address}</legend>
          {(['name', 'street', 'postcode', 'city'] as const).map(part => (
            <FormField key={part} meta={form.meta(`order.address.${part}`)}>
              <input {...form.field(`order.address.${part}`)} />
            </FormField>
          ))}
        </fieldset>
        <button type="submit" className="primary" disabled={form.isSubmitting}>
          {form.isSubmitting ? texts.saving : texts.order.send}
        </button>
        <CheckoutFailure error={form.error} />
      </form>
    </>
  )
}
