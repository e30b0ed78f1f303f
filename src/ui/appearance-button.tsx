import { Show, Suspense, createSignal, lazy } from 'solid-js'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from './button.tsx'

const AppearanceSheet = lazy(() => import('./appearance-sheet.tsx').then((m) => ({ default: m.AppearanceSheet })))

/** The head's “Aa”; its sheet is fetched on the first press, from this phone. */
export function AppearanceButton(props: { words?: string | undefined }) {
  const { t } = useI18n()
  const [isWanted, setWanted] = createSignal(false)
  const [isOpen, setOpen] = createSignal(false)
  function open() {
    setWanted(true)
    setOpen(true)
  }
  return (
    <>
      <Button icon="text" only={props.words ? undefined : t('appearance.open')} onPress={open}>
        {props.words}
      </Button>
      <Show when={isWanted()}>
        <Suspense>
          <AppearanceSheet open={isOpen()} onClose={() => setOpen(false)} />
        </Suspense>
      </Show>
    </>
  )
}
