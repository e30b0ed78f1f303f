import { createSignal } from 'solid-js'
import { useOutbox } from '../../i18n/outbox.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { showToast } from '../../ui/toast.tsx'
import type { Outbox } from './outbox-data.ts'

/** Brings what another phone of the same person had not sent onto this one. */
export function OpenFileCard(props: { outbox: Outbox }) {
  const { t } = useOutbox()
  const [isOpening, setOpening] = createSignal(false)
  let input!: HTMLInputElement

  async function open(file: File | undefined) {
    if (file === undefined) return
    setOpening(true)
    const opened = await props.outbox.openFile(file).finally(() => setOpening(false))
    input.value = ''
    showToast({
      text:
        opened.outcome === 'imported'
          ? t('fileOpened', opened.count, opened.known)
          : t(`fileTroubles.${opened.outcome}`),
    })
  }

  return (
    <Card title={t('anotherPhone')}>
      <p>{t('anotherPhoneWords')}</p>
      <Button icon="file" full busy={isOpening()} onPress={() => input.click()}>
        {t('openFile')}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={t('openFile')}
        onChange={(event) => void open(event.currentTarget.files?.[0])}
      />
    </Card>
  )
}
