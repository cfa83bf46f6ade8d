import { useRef, useState } from 'react'
import { imageProblem } from 'shop-web-shared/words'
import { useSetImage } from '../generated/index.ts'
import { CallFailure } from './failure.tsx'
import { Field } from './field.tsx'
import { useSubmit } from './submit.ts'

/** The picture of a product, and a form that uploads another. */
export function ImageEditor({ productId, picture }: { productId: number; picture: string }) {
  const { mutateAsync, isPending, error, progress } = useSetImage()
  const { done, submit } = useSubmit()
  const [image, setImage] = useState<File>()
  const input = useRef<HTMLInputElement>(null)
  const problem = imageProblem(error)
  const empty = () => {
    setImage(undefined)
    input.current!.value = ''
  }
  return (
    <form
      className="image-editor"
      aria-label="Picture"
      aria-busy={isPending}
      onSubmit={event => {
        event.preventDefault()
        if (image) submit(mutateAsync({ productId, image }), empty)
      }}
    >
      <img className="picture" src={picture} alt="As it is shown now" width="400" height="400" />
      <Field label="New image" error={problem}>
        {props => (
          <input
            {...props}
            ref={input}
            type="file"
            accept="image/png,image/jpeg,image/webp"
            onChange={event => setImage(event.target.files?.[0])}
          />
        )}
      </Field>
      <button type="submit" disabled={isPending || !image}>
        Upload
      </button>
      <progress aria-label="Upload" max="1" value={progress ?? 0} hidden={progress === null} />
      <p role="status" className="note">
        {done && 'The image is in the shop.'}
      </p>
      {!problem && <CallFailure error={error} />}
    </form>
  )
}
