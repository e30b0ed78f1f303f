import { Show, createSignal, onCleanup, onMount } from 'solid-js'
import { useResidents } from '../i18n/residents.ts'
import { Button } from '../ui/button.tsx'
import { createDetector } from './can-scan.ts'
import { codeIn } from './code-in.ts'

interface CardScannerProps {
  onFound: (code: string) => void
  onStop: () => void
}

/** Between two looks, in ms: a cheap phone needs its breath. */
const pause = 250

/** Looks through the camera until it sees a card. Nothing is kept and nothing leaves the phone but the code. */
export function CardScanner(props: CardScannerProps) {
  const { t } = useResidents()
  const [hasFailed, setFailed] = createSignal(false)
  let video: HTMLVideoElement | undefined
  let camera: MediaStream | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  async function look(detector: ReturnType<typeof createDetector>) {
    if (video === undefined) return
    const seen = await detector.detect(video).catch(() => [])
    const code = seen.map(({ rawValue }) => codeIn(rawValue)).find((found) => found !== null)
    if (code) props.onFound(code)
    else timer = setTimeout(() => void look(detector), pause)
  }

  onMount(() => {
    const begin = async () => {
      camera = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
      if (video === undefined) return
      video.srcObject = camera
      await video.play()
      await look(createDetector())
    }
    begin().catch(() => setFailed(true))
  })
  onCleanup(() => {
    clearTimeout(timer)
    for (const track of camera?.getTracks() ?? []) track.stop()
  })

  return (
    <div class="stack tight">
      <Show when={!hasFailed()} fallback={<p role="alert">{t('check.noCamera')}</p>}>
        <p role="status">{t('check.scanning')}</p>
        <video class="lens" ref={video} muted playsinline aria-label={t('check.scanning')} />
      </Show>
      <Button icon="x" full onPress={() => props.onStop()}>
        {t('check.stop')}
      </Button>
    </div>
  )
}
