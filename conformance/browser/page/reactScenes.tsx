import { startTransition, Suspense, useDeferredValue, useState, useTransition } from 'react'
import { suspenseHook, useKernel } from 'mizan-react'
import { productContext, useStock } from '../../../packages/mizan-react/test/generated/index.ts'
import { stage } from './stage.ts'

const five = { productId: 5 }
const useSuspendingStock = suspenseHook(productContext, 'stock')

/** Takes longer than React's slice of 5 ms, so that other tasks run between two of these. */
function SlowStock() {
  const { data } = useStock(five)
  if (data) stage.rendered.push(data.quantity)
  for (const end = performance.now() + 6; performance.now() < end;);
  return <li>{data?.quantity}</li>
}

/** Many components of one entry, shown by a transition that the test changes the data under. */
export function Tearing() {
  const kernel = useKernel()
  const { data } = useStock(five)
  const [isShown, show] = useState(false)

  function onClick() {
    stage.rendered.length = 0
    startTransition(() => show(true))
    const change = () => {
      if (document.querySelector('li')) throw new Error('The transition was not rendered in slices')
      if (stage.rendered.length < 5) return void setTimeout(change)
      kernel.setData(productContext, five, bundle => bundle && { ...bundle, stock: { quantity: 8 } })
    }
    setTimeout(change)
  }

  return (
    <>
      <button onClick={onClick}>Show</button>
      <output id="quantity">{data?.quantity}</output>
      <ul ref={watch}>{isShown && Array.from({ length: 40 }, (_, index) => <SlowStock key={index} />)}</ul>
    </>
  )
}

/** Notes after each change of the document what is in it. */
function watch(element: HTMLElement | null) {
  if (!element) return
  const observer = new MutationObserver(() => {
    const shown = [...document.querySelectorAll('li, #quantity')].map(({ textContent }) => textContent)
    stage.onScreen.push([...new Set(shown)].join())
  })
  observer.observe(element.parentElement!, { subtree: true, childList: true, characterData: true })
  return () => observer.disconnect()
}

function Stock({ productId }: { productId: number }) {
  const { data } = useSuspendingStock({ productId })
  return (
    <output id="quantity">
      {productId}: {data.quantity}
    </output>
  )
}

/** Another product by `startTransition`. */
export function Transition() {
  const [productId, choose] = useState(5)
  const [isPending, start] = useTransition()
  return (
    <div ref={watchText} aria-busy={isPending}>
      <button onClick={() => start(() => choose(6))}>Next</button>
      <Suspense fallback={<output id="quantity">Loading</output>}>
        <Stock productId={productId} />
      </Suspense>
    </div>
  )
}

/** Another product by `useDeferredValue`: what chose it changes at once. */
export function Deferred() {
  const [productId, choose] = useState(5)
  const deferred = useDeferredValue(productId)
  return (
    <div ref={watchText} aria-busy={deferred !== productId}>
      <button onClick={() => choose(6)}>Next</button>
      <Suspense fallback={<output id="quantity">Loading</output>}>
        <Stock productId={deferred} />
      </Suspense>
    </div>
  )
}

function watchText(element: HTMLElement | null) {
  if (!element) return
  const note = () => {
    const visible = [...element.querySelectorAll<HTMLElement>('output')].filter(output => output.offsetParent)
    const text = visible.map(({ textContent }) => textContent).join()
    if (text !== stage.onScreen.at(-1)) stage.onScreen.push(text)
  }
  const observer = new MutationObserver(note)
  note()
  observer.observe(element, { subtree: true, childList: true, characterData: true, attributes: true })
  return () => observer.disconnect()
}
