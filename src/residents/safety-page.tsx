import { For } from 'solid-js'
import { useResidents } from '../i18n/residents.ts'
import { Card } from '../ui/card.tsx'
import { Icon } from '../ui/icon.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { CallWard } from './call-ward.tsx'
import { SafetyLine } from './safety-line.tsx'
import { Screen } from './screen.tsx'
import { wardOfPage } from './ward-of-page.ts'

const signs = ['otp', 'police', 'vneid', 'money', 'gift', 'family'] as const
const steps = ['stop', 'ask', 'bank', 'police'] as const

/** What swindlers say, and what to do then. */
export function SafetyPage() {
  const { t } = useResidents()
  return (
    <Screen title={t('scams.title')} way={t('product')} back="/help">
      <SafetyLine />
      <Card title={t('scams.signs')}>
        <ul class="stack tight">
          <For each={signs}>
            {(sign) => (
              <li class="line">
                <Icon name="warn" />
                <span class="grow">{t(`scams.list.${sign}`)}</span>
              </li>
            )}
          </For>
        </ul>
      </Card>
      <Card title={t('scams.do')}>
        <ul class="stack tight">
          <For each={steps}>
            {(step) => (
              <li class="line">
                <Icon name="check" />
                <span class="grow">{t(`scams.steps.${step}`)}</span>
              </li>
            )}
          </For>
        </ul>
      </Card>
      <LinkButton href="/check" icon="shield" full>
        {t('check.title')}
      </LinkButton>
      <CallWard phone={wardOfPage().phone} />
    </Screen>
  )
}
