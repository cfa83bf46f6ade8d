import { StrictMode, useLayoutEffect, type ReactNode } from 'react'
import { MizanProvider, mutationHook } from 'mizan-react'
import { Parts } from '../../drivers/react/Parts.tsx'
import type { Content } from './mounts.ts'
import { changePictureFunction, pictureOf } from './picture.ts'
import { Deferred, Tearing, Transition } from './reactScenes.tsx'
import { onProgress } from './stage.ts'

const useChangePicture = mutationHook(changePictureFunction)

function Picture() {
  const { mutate, progress, data } = useChangePicture()
  useLayoutEffect(() => onProgress({ progress }), [progress])
  return (
    <>
      <input type="file" aria-label="Picture" onChange={event => mutate(pictureOf(event))} />
      {progress !== null && <progress value={progress} />}
      <output id="picture">{data?.bytes}</output>
    </>
  )
}

const scenes: Record<string, () => ReactNode> = {
  picture: Picture,
  tearing: Tearing,
  transition: Transition,
  deferred: Deferred,
}

/** What is rendered on the server and in the browser. */
export function tree({ kernel, page, scene, onShow }: Content, strict: boolean): ReactNode {
  const Scene = scenes[scene]
  const tree = (
    <MizanProvider kernel={kernel}>
      <Parts page={page} onShow={onShow} />
      {Scene && <Scene />}
    </MizanProvider>
  )
  return strict ? <StrictMode>{tree}</StrictMode> : tree
}
