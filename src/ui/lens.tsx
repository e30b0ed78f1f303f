import { Show, createSignal, onCleanup, onMount } from 'solid-js'
import type { CodeReader } from './code-reader.ts'

interface LensProps {
  open: () => CodeReader | Promise<CodeReader>
  words: string
  /** The camera was refused, or there is none. */
  failedWords: string
  /** The camera may be used, but nothing is here that reads codes: it could not be fetched. */
  readerMissingWords: string
  /** True: enough seen. */
  onSeen: (text: string) => boolean
  /** A look that read no code. */
  onNothing?: () => void
}

type Trouble = 'camera' | 'reader'

/** Between two looks, in ms: a cheap phone needs its breath. */
const pause = 250

/** Looks through the camera for codes. Nothing is kept and nothing leaves the phone. */
export function Lens(props: LensProps) {
  const [trouble, setTrouble] = createSignal<Trouble>()
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
    if (seen.length === 0) props.onNothing?.()
    timer = setTimeout(() => void look(reader), pause)
  }

  function fail(why: Trouble) {
    letGo()
    if (!isOver) setTrouble(why)
  }

  const openReader = async () => props.open()

  async function begin() {
    // Fetched, where it must be, while the person is asked for the camera.
    const opening = openReader().catch(() => null)
    camera = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
    if (isOver) return letGo()
    const reader = await opening
    if (isOver || video === undefined) return letGo()
    if (reader === null) return fail('reader')
    video.srcObject = camera
    await video.play()
    await look(reader)
  }

  onMount(() => void begin().catch(() => fail('camera')))
  onCleanup(() => {
    isOver = true
    clearTimeout(timer)
    letGo()
  })

  const troubleWords = () => (trouble() === 'reader' ? props.readerMissingWords : props.failedWords)
  return (
    <Show when={trouble() === undefined} fallback={<p role="alert">{troubleWords()}</p>}>
      <p role="status">{props.words}</p>
      <video class="lens" ref={video} muted playsinline aria-label={props.words} />
    </Show>
  )
}
