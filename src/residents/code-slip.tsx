import type { JSX } from 'solid-js'
import { useResidents } from '../i18n/residents.ts'
import { spellCode } from '../i18n/spell-code.ts'
import { type Fact, Facts } from '../ui/facts.tsx'
import { QrCode } from '../ui/qr-code.tsx'
import { Slip } from '../ui/slip.tsx'
import { SpokenCode } from '../ui/spoken-code.tsx'

interface CodeSlipProps {
  label: string
  codeName: string
  code: string
  facts: Fact[]
  /** What the square holds, what it is, and what it is for. */
  square: { text: string; label: string; words: JSX.Element }
}

/** A slip to keep: its code to read aloud, what it is for, and a square to be scanned. */
export function CodeSlip(props: CodeSlipProps) {
  const { t, language } = useResidents()
  return (
    <Slip label={props.label}>
      <div>
        <p class="soft">{props.codeName}</p>
        <SpokenCode code={props.code} />
        <p class="small">{t('done.spoken', spellCode(props.code, language()))}</p>
      </div>
      <Facts facts={props.facts} />
      <div class="line">
        <QrCode text={props.square.text} label={props.square.label} />
        <p class="grow">{props.square.words}</p>
      </div>
    </Slip>
  )
}
