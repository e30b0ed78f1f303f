import { Show, createSignal } from 'solid-js'
import { useResidents } from '../i18n/residents.ts'
import { Button } from '../ui/button.tsx'
import { locate } from './locate.ts'
import type { LonLat } from './map-frame.ts'

/** The nearest first, once the phone says where it is; whoever keeps that to themselves reads the same list. */
export function NearMe(props: { onFound: (me: LonLat) => void }) {
  const { t } = useResidents()
  const [hasFailed, setFailed] = createSignal(false)
  const [isLocating, setLocating] = createSignal(false)
  async function sort() {
    setLocating(true)
    const found = await locate()
    setLocating(false)
    setFailed(found === null)
    if (found !== null) props.onFound(found)
  }
  return (
    <>
      <Button icon="pin" full busy={isLocating()} onPress={() => void sort()}>
        {t('points.near')}
      </Button>
      <Show when={hasFailed()}>
        <p role="status">{t('points.nearFailed')}</p>
      </Show>
    </>
  )
}
