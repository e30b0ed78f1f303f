import { For, Show } from 'solid-js'
import { useClasses } from '../../i18n/classes.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { showToast } from '../../ui/toast.tsx'
import { createCalendars } from './classes-data.ts'

/** Addresses for calendar apps: they ask again by themselves. */
export function CalendarCard() {
  const { t } = useClasses()
  const calendars = createCalendars()
  const addressOf = (id: string) => `${location.origin}/calendar/${id}.ics`
  async function copy(address: string) {
    try {
      await navigator.clipboard.writeText(address)
      showToast({ text: t('agenda.copied') })
    } catch {
      // Refused, or missing where the page did not come over HTTPS.
      showToast({ text: t('agenda.copyFailed') })
    }
  }
  return (
    <Show when={calendars().length > 0}>
      <Card title={t('agenda.calendar')}>
        <p>{t('agenda.calendarWords')}</p>
        <For each={calendars()}>
          {({ id, name }) => (
            <div class="stack tight">
              <strong>{t('agenda.calendarOf', name)}</strong>
              <p class="small address">{addressOf(id)}</p>
              <Button icon="file" onPress={() => void copy(addressOf(id))}>
                {t('agenda.copy')}
              </Button>
            </div>
          )}
        </For>
      </Card>
    </Show>
  )
}
