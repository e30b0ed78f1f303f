import { Show, createSignal } from 'solid-js'
import { useClassDoor } from '../../i18n/class-door.ts'
import { Button } from '../../ui/button.tsx'
import { openCodeReader } from '../../ui/code-reader.ts'
import { Lens } from '../../ui/lens.tsx'
import { Note } from '../../ui/note.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import type { AtDoor } from './at-door.ts'
import { createOtherClass } from './class-door-data.ts'
import type { RosterRow } from './roster.ts'
import { slipIn } from './slip-in.ts'

interface Said {
  kind: 'good' | 'bad' | 'info'
  words: string
  row?: RosterRow
}

/** Looks that read nothing before a slip counts as held away: a shaking hand hides it for one or two. */
const mostBlinks = 6

/** One slip after the other: each is written down as soon as it is seen, and the way back stands beside it. */
export function ScanSheet(props: { at: AtDoor; onClose: () => void }) {
  const { t, common, day } = useClassDoor()
  const otherClass = createOtherClass()
  const [said, setSaid] = createSignal<Said>()
  let lastSeen = ''
  let blinks = 0

  const name = (row: RosterRow) => row.called ?? t('roster.nameless')

  async function meet(enrolmentId: string): Promise<Said> {
    const row = props.at.rows.find(({ id }) => id === enrolmentId)
    if (row === undefined) return whyUnknown(enrolmentId)
    if (props.at.attending.factOf(row)) return { kind: 'info', words: t('scan.already', name(row)), row }
    await props.at.attending.comeIn(row, props.at.coming)
    return { kind: 'good', words: t('scan.written', name(row), row.people), row }
  }
  async function whyUnknown(enrolmentId: string): Promise<Said> {
    const other = await otherClass(enrolmentId)
    const words = other === undefined ? t('scan.unknown') : t('scan.otherClass', other.title, day(other.starts_at))
    return { kind: 'bad', words }
  }
  /** Seen once, it is the same slip until it was held away: also when it was just taken back. */
  function see(text: string): false {
    blinks = 0
    if (text === lastSeen) return false
    lastSeen = text
    const id = slipIn(text)
    if (id === null) setSaid({ kind: 'bad', words: t('scan.noSlip') })
    else meet(id).then(setSaid, () => props.onClose())
    return false
  }
  function lookAway() {
    blinks += 1
    if (blinks >= mostBlinks) lastSeen = ''
  }
  async function takeBack(row: RosterRow) {
    await props.at.attending.takeBack(row)
    setSaid({ kind: 'info', words: t('roster.takenBack', name(row)) })
  }
  return (
    <Sheet open onClose={props.onClose} title={t('scan.open')}>
      <Lens
        open={openCodeReader}
        words={t('scan.looking')}
        failedWords={t('scan.noCamera')}
        readerMissingWords={t('scan.noReader')}
        onSeen={see}
        onNothing={lookAway}
      />
      <Show when={said()}>
        {(last) => (
          <Note kind={last().kind} live>
            <p>{last().words}</p>
            <Show when={last().row}>
              {(row) => (
                <Button icon="undo" onPress={() => void takeBack(row()).catch(() => undefined)}>
                  {common('common.undo')}
                </Button>
              )}
            </Show>
          </Note>
        )}
      </Show>
      <Button icon="x" full onPress={props.onClose}>
        {t('scan.close')}
      </Button>
    </Sheet>
  )
}
