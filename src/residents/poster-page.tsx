import { useParams } from '@solidjs/router'
import { Show } from 'solid-js'
import { useResidents } from '../i18n/residents.ts'
import { Button } from '../ui/button.tsx'
import { QrCode } from '../ui/qr-code.tsx'
import { NoAnswer } from './no-answer.tsx'
import { SafetyLine } from './safety-line.tsx'
import { Screen } from './screen.tsx'
import { createStartAt } from './start-data.ts'

/** For a gate or a notice board: the square opens the page with the neighbourhood already chosen. */
export function PosterPage() {
  const { t } = useResidents()
  const params = useParams<{ areaId: string }>()
  const start = createStartAt(() => params.areaId)
  const place = () => {
    const found = start.found()
    const area = found?.neighbourhoods.find(({ id }) => id === found.neighbourhood_id)
    return [area?.name, found?.ward?.name].filter(Boolean).join(', ')
  }
  return (
    <Screen title={t('poster.title')} hint={place()} way={t('product')} back="/help">
      <NoAnswer failure={start.failure()} retry={start.retry} />
      <div class="poster">
        <p>{t('poster.words')}</p>
        <QrCode text={`${location.origin}/help?at=${params.areaId}`} label={t('poster.qr')} />
        <p class="num">{`${location.host}/help`}</p>
        <Show when={start.found()?.ward?.phone}>
          {(phone) => (
            <p>
              <strong>{t('poster.orCall', phone())}</strong>
            </p>
          )}
        </Show>
      </div>
      <SafetyLine />
      <Button icon="print" full onPress={() => print()}>
        {t('poster.print')}
      </Button>
    </Screen>
  )
}
