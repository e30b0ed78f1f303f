import { For, Show, createSignal } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Button } from '../../ui/button.tsx'
import { Counter } from '../../ui/counter.tsx'
import { Field } from '../../ui/field.tsx'
import { Pick } from '../../ui/pick.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { showToast } from '../../ui/toast.tsx'
import { type Slice, createGiving } from './assign-data.ts'
import { GivingTrouble } from './giving-trouble.tsx'
import type { ListedPart } from './parts.ts'
import { type SplitWay, evenStarts, rangesFrom, waysToSplit } from './split-slices.ts'
import { doorsIn } from './stretch-of-part.ts'
import type { Work } from './work.ts'

interface SplitSheetProps {
  work: Work
  open: boolean
  onClose: () => void
}

/** One part becomes several: by side, by number, by stairwell. Whoever holds it holds them all. */
export function SplitSheet(props: SplitSheetProps) {
  const { t } = useTeamwork()
  return (
    <Sheet open={props.open} onClose={props.onClose} title={t('assign.splitTitle', props.work.chosen()[0]?.name ?? '')}>
      <Show when={props.work.chosen()[0]}>{(part) => <SplitForm {...props} part={part()} />}</Show>
    </Sheet>
  )
}

const commaOrLine = /[,;\n]/u

function SplitForm(props: SplitSheetProps & { part: ListedPart }) {
  const { t, common } = useTeamwork()
  const giving = createGiving(() => props.work.refetch())
  const ways = () => waysToSplit(props.part)
  const [picked, setPicked] = createSignal<SplitWay>()
  const [count, setCount] = createSignal(2)
  const [stairwells, setStairwells] = createSignal('')
  const way = () => picked() ?? ways()[0]
  const doors = () => props.part.doors ?? []

  const slices = (): Slice[] => {
    if (way() === 'sides') return [{ kind: 'odd' }, { kind: 'even' }]
    if (way() === 'numbers') return rangesFrom(props.part, evenStarts(doors(), count()))
    const labels = stairwells()
      .split(commaOrLine)
      .map((label) => label.trim())
    return labels.filter(Boolean).map((label) => ({ kind: 'stairwell', label }))
  }
  const homesIn = (slice: Slice) => (slice.kind === 'stairwell' ? null : doorsIn(doors(), slice).length)

  async function split() {
    const into = slices()
    const said = t('assign.splitDone', props.part.name, into.length)
    if (!(await giving.split(props.part.part_id, into))) return
    props.onClose()
    props.work.choice.clear()
    showToast({ text: said })
  }

  return (
    <>
      <Pick
        legend={t('assign.splitHow')}
        value={way()}
        onPick={setPicked}
        options={ways().map((value) => ({ value, words: t(`assign.splitWays.${value}`) }))}
      />
      <Show when={way() === 'numbers'}>
        <div class="ends">
          <span>{t('assign.howManyPieces')}</span>
          <Counter label={t('assign.piecesCount')} value={count()} least={2} most={10} onChange={setCount} />
        </div>
      </Show>
      <Show when={way() === 'stairwells'}>
        <Field
          label={t('assign.stairwells')}
          hint={t('assign.stairwellsHint')}
          value={stairwells()}
          onInput={setStairwells}
        />
      </Show>
      <ul class="stack tight">
        <For each={slices()}>
          {(slice) => (
            <li class="ends">
              <strong>{props.work.names.sliceName(slice)}</strong>
              <Show when={homesIn(slice) !== null}>
                <span class="soft num">{common('units.homes', homesIn(slice) ?? 0)}</span>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <p class="small soft">{t('assign.splitKeeps')}</p>
      <GivingTrouble giving={giving} work={props.work} />
      <div class="pair">
        <Button onPress={props.onClose}>{common('common.cancel')}</Button>
        <Button kind="main" busy={giving.isBusy()} disabled={slices().length < 2} onPress={() => void split()}>
          {t('assign.splitNow')}
        </Button>
      </div>
    </>
  )
}
