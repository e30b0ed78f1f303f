import { For } from 'solid-js'
import { useAnnouncing } from '../../i18n/announcing.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import { type ClassNews, type LearnedSlip, createSkillNames } from './news-data.ts'
import { saidOf } from './news-words.ts'

/** More do not fit on a slip; the page behind its square names them all. */
const mostSkills = 3

/** One for each who came by name: to print, to cut, to hand out. The square tells class and day, not who it is. */
export function LearnedSlips(props: { news: ClassNews; slips: LearnedSlip[] }) {
  const { t } = useAnnouncing()
  const said = () => saidOf(props.news, { origin: location.origin })
  const names = createSkillNames()
  const skills = () => {
    const taught = props.news.held.skills.flatMap((code) => names().get(code)?.vi ?? [])
    return [...taught.slice(0, mostSkills), ...(taught.length > mostSkills ? ['…'] : [])].join(' · ')
  }
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
              <QrCode text={`${location.origin}/learned/${code}`} label={t('after.slipCheck')} />
              <div class="stack tight">
                <h3>{called ?? '……………………'}</h3>
                <p>
                  <strong>{said().title}</strong>
                </p>
                <p class="small">{skills()}</p>
                <p>{said().date}</p>
                <p class="small">{said().team}</p>
              </div>
              <p class="small num">{`${location.host}/learned/${code}`}</p>
            </article>
          )}
        </For>
      </div>
    </div>
  )
}
