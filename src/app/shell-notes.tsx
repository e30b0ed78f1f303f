import { Show, Suspense, lazy } from 'solid-js'
import { useI18n } from '../i18n/i18n.tsx'
import { createHandedOver } from '../store/handed-over.ts'
import { createLostBookings } from '../store/lost-bookings.ts'
import { createRestored } from '../store/restored.ts'
import { useStore } from '../store/store-context.tsx'
import { createUnsaved } from '../store/unsaved.ts'
import { Button } from '../ui/button.tsx'
import { installStatus } from '../ui/install-status.ts'
import { Note } from '../ui/note.tsx'

const LostBookingsNote = lazy(() => import('./lost-bookings-note.tsx').then((m) => ({ default: m.LostBookingsNote })))
const HandedOverNote = lazy(() => import('./handed-over-note.tsx').then((m) => ({ default: m.HandedOverNote })))

/**
 * What a person must hear whichever page is open: a new version, what came back, what was not saved, what is locked,
 * which streets and which bookings went to somebody else.
 */
export function ShellNotes(props: { isLoaded: boolean }) {
  const { t } = useI18n()
  const store = useStore()
  const restored = createRestored(store)
  const unsaved = createUnsaved(store)
  const handedOver = createHandedOver(store)
  const lost = createLostBookings(store)
  return (
    <>
      <UpdateNotice />
      <Show when={unsaved.why()}>
        {(why) => (
          <Note kind="bad" live>
            <p class="grow">
              <strong>{t(`sync.unsaved.${why()}.title`)}</strong> {t(`sync.unsaved.${why()}.words`)}
            </p>
            <Button onPress={unsaved.dismiss}>{t('common.dismiss')}</Button>
          </Note>
        )}
      </Show>
      <Show when={restored.count() > 0}>
        <Note kind="good" live>
          <p class="grow">
            <strong>{t('sync.restored', restored.count())}</strong> {t('sync.restoredWords')}
          </p>
          <Button onPress={() => void restored.dismiss()}>{t('common.dismiss')}</Button>
        </Note>
      </Show>
      <Show when={handedOver.parts().length > 0}>
        <Suspense>
          <HandedOverNote parts={handedOver.parts()} onRead={() => void handedOver.dismiss()} />
        </Suspense>
      </Show>
      <Show when={lost.bookings().length > 0}>
        <Suspense>
          <LostBookingsNote bookings={lost.bookings()} onRead={() => void lost.dismiss()} />
        </Suspense>
      </Show>
      <Show when={props.isLoaded && store.sealer.isLocked()}>
        <Note kind="wait" live>
          <p>
            <strong>{t('sync.locked')}</strong> {t('sync.lockedWords')}
          </p>
        </Note>
      </Show>
    </>
  )
}

/** Offered, never forced, and not while a form is open. */
function UpdateNotice() {
  const { t } = useI18n()
  const install = installStatus()
  return (
    <Show when={install.updateAvailable()}>
      <Note live>
        <p class="grow">
          <strong>{t('install.update')}.</strong> {t('install.updateWords')}
        </p>
        <Button onPress={install.applyUpdate}>{t('install.updateNow')}</Button>
      </Note>
    </Show>
  )
}
