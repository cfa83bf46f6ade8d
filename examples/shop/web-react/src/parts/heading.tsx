import { useEffect, useRef, type ReactNode } from 'react'
import { usePlace } from '../router.tsx'

/** The page's heading and title. It takes the focus after every navigation, so that the next Tab starts here. */
export function Heading({ title, children }: { title: string; children?: ReactNode }) {
  const { visit } = usePlace()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} – Hearth`
  }, [title])
  useEffect(() => {
    if (visit) heading.current?.focus({ preventScroll: true })
  }, [visit])
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children ?? title}
    </h1>
  )
}
