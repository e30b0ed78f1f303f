import { useResidents } from '../i18n/residents.ts'
import { Button } from '../ui/button.tsx'
import { createDetector } from '../ui/code-reader.ts'
import { Lens } from '../ui/lens.tsx'
import { codeIn } from './code-in.ts'

interface CardScannerProps {
  onFound: (code: string) => void
  onStop: () => void
}

/** Looks through the camera until it sees a card. */
export function CardScanner(props: CardScannerProps) {
  const { t } = useResidents()
  const found = (text: string) => {
    const code = codeIn(text)
    if (code) props.onFound(code)
    return Boolean(code)
  }
  return (
    <div class="stack tight">
      <Lens
        open={createDetector}
        words={t('check.scanning')}
        failedWords={t('check.noCamera')}
        readerMissingWords={t('check.noReader')}
        onSeen={found}
      />
      <Button icon="x" full onPress={() => props.onStop()}>
        {t('check.stop')}
      </Button>
    </div>
  )
}
