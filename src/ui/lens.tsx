import { Show, createSignal, onCleanup, onMount } from 'solid-js'
import type { CodeReader } from './code-reader.ts'

interface LensProps {
  open: () => CodeReader | Promise<CodeReader>
  words: string
  failedWords: string
  /** True: enough seen. */
  onSeen: (text: string) => boolean
}

/** Between two looks, in ms: a cheap phone needs its breath. */
const pause = 250

/** Looks through the camera for codes. Nothing is kept and nothing leaves the phone. */
export function Lens(props: LensProps) {
  const [hasFailed, setFailed] = createSignal(false)
  let video: HTMLVideoElement | undefined
  let camera: MediaStream | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let isOver = false

  const letGo = () => {
    for (const track of camera?.getTracks() ?? []) track.stop()
  }

  async function look(reader: CodeReader) {
    if (isOver || video === undefined) return
    const seen = await reader.read(video).catch(() => [])
    if (isOver || seen.some((text) => props.onSeen(text))) return
    timer = setTimeout(() => void look(reader), pause)
  }

  onMount(() => {
    const begin = async () => {
      const [opened, reader] = await Promise.all([
        navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } }),
        props.open(),
      ])
      camera = opened
      if (isOver || video === undefined) return letGo()
      video.srcObject = camera
      await video.play()
      await look(reader)
    }
    begin().catch(() => setFailed(!isOver))
  })
  onCleanup(() => {
    isOver = true
    clearTimeout(timer)
    letGo()
  })

  return (
    <Show when={!hasFailed()} fallback={<p role="alert">{props.failedWords}</p>}>
      <p role="status">{props.words}</p>
      <video class="lens" ref={video} muted playsinline aria-label={props.words} />
    </Show>
  )
}
