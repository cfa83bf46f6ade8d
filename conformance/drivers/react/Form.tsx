import { useLayoutEffect } from 'react'
import { formHook } from 'mizan-forms/react'
import { orderForm, placeOrder, texts } from '../../../packages/mizan-forms/src/testing/order.ts'
import { shownFields, textOf, type FormPart, type OnShow } from '../../page.ts'

const usePlaceOrderForm = formHook(placeOrder, orderForm, texts)

export function Form({ part, onShow }: { part: FormPart; onShow: OnShow }) {
  const form = usePlaceOrderForm(part.fills)
  useLayoutEffect(() => onShow(part.id, form))
  const row = (index: number) => `order.lines.${index}.quantity` as const
  return (
    <>
      <output id={part.id}>{textOf(form)}</output>
      <form id={`${part.id}-form`} {...form.props()}>
        {shownFields.map(path => (
          <label key={path}>
            {form.meta(path).label}
            <input {...form.field(path)} />
            {form.meta(path).error && <i id={form.meta(path).errorId}>{form.meta(path).error}</i>}
            {form.meta(path).help && <i id={form.meta(path).helpId}>{form.meta(path).help}</i>}
          </label>
        ))}
        {form.rows('order.lines').map((key, index) => (
          <label key={key}>
            <input {...form.field(row(index))} />
            {form.meta(row(index)).error && (
              <i id={form.meta(row(index)).errorId}>{form.meta(row(index)).error}</i>
            )}
          </label>
        ))}
        <button name="order.speed" value="FAST">
          Fast
        </button>
      </form>
    </>
  )
}
