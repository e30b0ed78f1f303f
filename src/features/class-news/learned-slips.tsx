import { For } from 'solid-js'
import { useAnnouncing } from '../../i18n/announcing.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { codeGroups } from '../../ui/code-groups.ts'
import { QrCode } from '../../ui/qr-code.tsx'
import type { ClassNews, LearnedSlip } from './news-data.ts'
import { saidOf } from './news-words.ts'

/** One for each who came by name: to print, to cut, to hand out. The square tells class and day, not who it is. */
export function LearnedSlips(props: { news: ClassNews; slips: LearnedSlip[] }) {
  const { t } = useAnnouncing()
  const said = () => saidOf(props.news, location.origin)
  return (
    <div class="printed stack">
      <Card title={t('after.slips')}>
        <p>{t('after.slipsWords')}</p>
        <Button icon="print" full onPress={() => print()}>
          {t('after.print')}
        </Button>
      </Card>
      <div class="slips">
        <For each={props.slips}>
          {({ called, code }) => (
            <article class="learned" lang="vi">
              <p class="ribbon">{t('after.slipTitle')}</p>
              <h3>{called ?? '……………………'}</h3>
              <p>
                <strong>{said().title}</strong>
              </p>
              <p>{said().when}</p>
              <p class="small">{said().team}</p>
              <div class="line">
                <QrCode text={`${location.origin}/learned/${code}`} label={t('after.slipCheck')} />
                <p class="num">{codeGroups(code).join(' ')}</p>
              </div>
            </article>
          )}
        </For>
      </div>
    </div>
  )
}
