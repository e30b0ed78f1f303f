import { useResidents } from '../i18n/residents.ts'
import { Empty } from '../ui/empty.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { CallWard } from './call-ward.tsx'
import { SafetyLine } from './safety-line.tsx'
import { Screen } from './screen.tsx'
import { wardOfPage } from './ward-of-page.ts'

/** No class is announced here: what else helps is one press away. */
export function ClassesPage() {
  const { t } = useResidents()
  return (
    <Screen title={t('classes.title')} way={t('product')} back="/help">
      <Empty icon="people" title={t('classes.none')}>
        {t('classes.words')}
      </Empty>
      <LinkButton href="/help/home" kind="main" icon="home" full>
        {t('start.home')}
      </LinkButton>
      <LinkButton href="/help/points" icon="pin" full>
        {t('start.points')}
      </LinkButton>
      <SafetyLine />
      <CallWard phone={wardOfPage().phone} />
    </Screen>
  )
}
