import { useI18n } from '../../i18n/i18n.tsx'
import { Card } from '../../ui/card.tsx'
import { Pick } from '../../ui/pick.tsx'

interface ConsentCardProps {
  words: { vi: string; en: string } | undefined
  value: 'yes' | 'no' | null
  onPick: (answer: 'yes' | 'no') => void
}

/** The text to read aloud, and the answer; nothing is chosen beforehand. */
export function ConsentCard(props: ConsentCardProps) {
  const { t, language } = useI18n()
  return (
    <Card title={t('checkIn.consentTitle')}>
      <p>“{props.words?.[language()]}”</p>
      <Pick
        legend={t('checkIn.consentAsk')}
        value={props.value ?? undefined}
        onPick={props.onPick}
        options={[
          { value: 'yes', words: t('checkIn.consentYes'), disabled: props.words === undefined },
          { value: 'no', words: t('checkIn.consentNo') },
        ]}
      />
    </Card>
  )
}
