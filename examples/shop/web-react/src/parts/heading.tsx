import { useEffect, useRef } from 'react'
import { about, titleOf } from 'shop-web-shared/words'
import { usePlace } from '../router.tsx'

/**
 * The page's heading, and its title and description in the document's head. It takes the focus after every navigation, so
 * that the next Tab starts here.
 */
export function Heading({ title, description = about }: { title: string; description?: string | undefined }) {
  const { visit } = usePlace()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (visit) heading.current?.focus({ preventScroll: true })
  }, [visit])
  return (
    <>
      <title>{titleOf(title)}</title>
      <meta name="description" content={description} />
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
    </>
  )
}
