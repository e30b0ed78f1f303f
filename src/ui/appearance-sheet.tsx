import { type Language, useI18n } from '../i18n/i18n.tsx'
import { type Contrast, type TextSize, appearance } from './appearance.ts'
import { Button } from './button.tsx'
import { Pick } from './pick.tsx'
import { Sheet } from './sheet.tsx'

const textSizes: TextSize[] = ['A', 'A+', 'A++']

// Each language is named in itself, for those who read only that one.
const languages: { value: Language; words: string }[] = [
  { value: 'vi', words: 'Tiếng Việt' },
  { value: 'en', words: 'English' },
]

/** Text size, contrast and language. */
export function AppearanceSheet(props: { open: boolean; onClose: () => void }) {
  const { t, language, setLanguage } = useI18n()
  const contrasts = (): { value: Contrast; words: string }[] => [
    { value: 'calm', words: t('appearance.calm') },
    { value: 'sun', words: t('appearance.sun') },
  ]
  return (
    <Sheet open={props.open} onClose={() => props.onClose()} title={t('appearance.title')}>
      <Pick
        legend={t('appearance.textSize')}
        look="joined"
        value={appearance.textSize()}
        onPick={appearance.setTextSize}
        options={textSizes.map((size) => ({ value: size, words: size }))}
      />
      <Pick
        legend={t('appearance.contrast')}
        look="joined"
        value={appearance.contrast()}
        onPick={appearance.setContrast}
        options={contrasts()}
      />
      <Pick
        legend={t('appearance.language')}
        look="joined"
        value={language()}
        onPick={(choice) => void setLanguage(choice)}
        options={languages}
      />
      <Button kind="main" full onPress={() => props.onClose()}>
        {t('appearance.done')}
      </Button>
    </Sheet>
  )
}
