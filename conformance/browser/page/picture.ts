import type { FunctionRef } from 'mizan-runtime'
import { upload } from 'mizan-runtime/upload'

export interface ChangePictureArgs {
  readonly productId: number
  readonly lines: readonly { readonly photo: File; readonly title: string }[]
}

/** A function whose arguments hold a file, as the generators write it. */
export const changePictureFunction: FunctionRef<ChangePictureArgs, { readonly bytes: number }> = {
  name: 'changePicture',
  upload,
}

/** The arguments for the file that the input holds. */
export const pictureOf = (event: { readonly target: unknown }): ChangePictureArgs => ({
  productId: 5,
  lines: [{ photo: (event.target as HTMLInputElement).files![0]!, title: 'Zoë' }],
})
