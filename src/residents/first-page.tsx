import { useResidents } from '../i18n/residents.ts'
import { MarkPlate } from '../ui/plate.tsx'
import { FirstScreen } from './first-screen.tsx'
import { TextAndLanguage } from './text-and-language.tsx'
import type { WardOfPage } from './ward-of-page.ts'

/** `isAlone`: no script will answer a press yet. */
export function FirstPage(props: { ward: WardOfPage; isAlone?: boolean }) {
  const { t } = useResidents()
  return (
    <div class="page">
      <header class="head">
        <div class="bar">
          <MarkPlate />
          <p class="grow">
            <strong>{t('product')}</strong>
          </p>
          <TextAndLanguage isAlone={props.isAlone} />
        </div>
      </header>
      <FirstScreen ward={props.ward} />
    </div>
  )
}
