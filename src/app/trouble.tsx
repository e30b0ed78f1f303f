import { createEffect } from 'solid-js'
import { failureOf } from '../backend/failure.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Failure } from '../ui/failure.tsx'
import { Page } from '../ui/page.tsx'

/** Something broke while drawing a page: what is recorded is on the phone and stays there. */
export function Trouble(props: { error: unknown; retry: () => void }) {
  const { t } = useI18n()
  createEffect(() => console.error(props.error))
  return (
    <Page title={t('common.product')} mark>
      <Failure kind={failureOf(props.error)} retry={props.retry} />
    </Page>
  )
}
