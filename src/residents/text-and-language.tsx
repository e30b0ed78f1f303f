import { useResidents } from '../i18n/residents.ts'
import { Button } from '../ui/button.tsx'
import { appearance } from '../ui/appearance.ts'

const next = { A: 'A+', 'A+': 'A++', 'A++': 'A' } as const

/** Letters larger or smaller, and the other language, on every page of residents. */
export function TextAndLanguage(props: { isAlone?: boolean | undefined }) {
  const { t, language, setLanguage } = useResidents()
  const size = () => appearance.textSize()
  return (
    <>
      <Button kind="plain" disabled={props.isAlone} onPress={() => void setLanguage(language() === 'vi' ? 'en' : 'vi')}>
        <span lang={language() === 'vi' ? 'en' : 'vi'}>{t('language')}</span>
      </Button>
      <Button
        icon="text"
        only={t('textSize', size())}
        disabled={props.isAlone}
        onPress={() => appearance.setTextSize(next[size()])}
      />
    </>
  )
}
