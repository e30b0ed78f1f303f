import { For, Show, createSignal } from 'solid-js'
import { dayInVietnam } from '../../i18n/format.ts'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Button } from '../../ui/button.tsx'
import { Chip, Chips } from '../../ui/chip.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Field } from '../../ui/field.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { type Shown, findParts, shows } from './find-parts.ts'
import { GiveSheet } from './give-sheet.tsx'
import { PartRows } from './part-rows.tsx'
import { homesOf } from './parts.ts'
import { SplitSheet } from './split-sheet.tsx'
import type { Work } from './work.ts'

/** Find streets, tick them, give them. */
export function ChoosePanel(props: { work: Work }) {
  const { t, common } = useTeamwork()
  const [words, setWords] = createSignal('')
  const [show, setShow] = createSignal<Shown>('all')
  const today = dayInVietnam(Date.now())
  const found = (kind: Shown) => findParts(props.work.parts(), { words: words(), show: kind, today })
  return (
    <div class="stack">
      <ChosenBar work={props.work} />
      <Field label={t('assign.find')} hint={t('assign.findHint')} type="search" value={words()} onInput={setWords} />
      <Chips label={t('assign.show')} slide>
        <For each={shows}>
          {(kind) => (
            <Chip pressed={show() === kind} onPress={() => setShow(kind)}>
              {t(`assign.shows.${kind}`, found(kind).length)}
            </Chip>
          )}
        </For>
      </Chips>
      <Show
        when={found(show()).length > 0}
        fallback={
          <Empty icon="road" title={t('assign.noneFound')}>
            {common('common.nothingFound')}
          </Empty>
        }
      >
        <Button
          icon="check"
          onPress={() =>
            props.work.choice.set(
              found(show()).map(({ part_id }) => part_id),
              true,
            )
          }
        >
          {t('assign.chooseAll', found(show()).length)}
        </Button>
        <PartRows parts={found(show())} work={props.work} />
      </Show>
    </div>
  )
}

const outingOf = (work: Work) =>
  `/outings/new?area=${work.area()?.id}&parts=${work.chosen().map(({ part_id }) => part_id)}`

/** Stays in sight while one ticks down the list. */
function ChosenBar(props: { work: Work }) {
  const { t } = useTeamwork()
  const [open, setOpen] = createSignal<'give' | 'split' | null>(null)
  const chosen = () => props.work.chosen()
  const homes = () => homesOf(chosen())
  return (
    <section class="card stuck" aria-label={t('assign.chosenLabel')}>
      <div class="ends">
        <p class="grow" role="status">
          <strong>
            {chosen().length === 0 ? t('assign.chooseFirst') : t('assign.chosen', chosen().length, homes())}
          </strong>
        </p>
        <Show when={chosen().length > 0}>
          <Button kind="plain" onPress={() => props.work.choice.clear()}>
            {t('assign.chooseNone')}
          </Button>
        </Show>
      </div>
      <Show when={chosen().length > 0}>
        <div class="line">
          <Button kind="main" grow icon="people" onPress={() => setOpen('give')}>
            {t('assign.give')}
          </Button>
          <Show when={chosen().length === 1}>
            <Button icon="cut" grow onPress={() => setOpen('split')}>
              {t('assign.split')}
            </Button>
          </Show>
          <LinkButton icon="cal" grow href={outingOf(props.work)}>
            {t('assign.outingHere')}
          </LinkButton>
        </div>
      </Show>
      <GiveSheet work={props.work} open={open() === 'give'} onClose={() => setOpen(null)} />
      <SplitSheet work={props.work} open={open() === 'split'} onClose={() => setOpen(null)} />
    </section>
  )
}
