import { createEffect } from 'solid-js'
import { failureOf } from '../backend/failure.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Failure } from '../ui/failure.tsx'
import { Page } from '../ui/page.tsx'

/** Something broke while drawing a page: what is recorded is on the phone and stays there. */
export function Trouble(props: { error: unknown; retry: () => void }) {
  const { t } = useI18n()
  createEffect(() => console.error(props.error))
  // Whatever broke under the app, a browser that threw its database away among it, is cured by a fresh start.
  const retry = () => (failureOf(props.error) === 'unexpected' ? window.location.reload() : props.retry())
  return (
    <Page title={t('common.product')} mark>
      <Failure kind={failureOf(props.error)} retry={retry} />
    </Page>
  )
}
