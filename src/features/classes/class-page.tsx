import { useParams } from '@solidjs/router'
import { Match, Show, Switch, createSignal } from 'solid-js'
import { useClasses } from '../../i18n/classes.ts'
import { Card } from '../../ui/card.tsx'
import { Empty } from '../../ui/empty.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Note } from '../../ui/note.tsx'
import { Page } from '../../ui/page.tsx'
import { useShell } from '../../ui/shell-context.tsx'
import { createBoard, createClassActs } from './board-data.ts'
import { CancelSheet } from './cancel-sheet.tsx'
import { Standing } from './class-row.tsx'
import { waysFrom } from './class-ways.ts'
import { createClassWords } from './class-words.ts'
import { type KnownClass, createClass, createSkills } from './classes-data.ts'
import { EditSheet } from './edit-sheet.tsx'
import { HelpersCard } from './helpers-card.tsx'
import { MoveSheet } from './move-sheet.tsx'
import { RosterCard } from './roster-card.tsx'
import { TellCard } from './tell-card.tsx'
import { VenuesCard } from './venues-card.tsx'

/** One class: what, when, where, who helps, who comes; and what can be changed about it. */
export function ClassPage() {
  const { t } = useClasses()
  const shell = useShell()
  const params = useParams()
  const known = createClass(() => params['id'] ?? '')
  return (
    <Page title={t('page.title')} back="/classes" sync={shell.sync()} tabs={shell.tabs()}>
      <Switch fallback={<Loading />}>
        <Match when={known() === null}>
          <Empty icon="cal" title={t('page.notHere')}>
            {t('page.notHereWords')}
          </Empty>
        </Match>
        <Match when={known()}>{(found) => <Opened known={found()} />}</Match>
      </Switch>
    </Page>
  )
}

function Opened(props: { known: KnownClass }) {
  const held = () => props.known.held
  const board = createBoard(() => held().id)
  const acts = createClassActs(board.refetch)
  const [hasMoved, setMoved] = createSignal(false)
  const isOff = () => held().cancelled_at !== null
  const isOver = () => Date.parse(held().ends_at) < Date.now()
  const mayChange = () => board.found()?.may_change === true && !isOff() && !isOver()
  return (
    <>
      <About known={props.known} />
      <Ways known={props.known} mayRead={board.found() !== undefined} />
      <VenuesCard known={props.known} acts={acts} mayChange={mayChange()} onMoved={() => setMoved(true)} />
      <HelpersCard known={props.known} board={board} acts={acts} mayChange={mayChange()} />
      <RosterCard known={props.known} board={board} acts={acts} />
      <Show when={board.found()}>
        {(found) => (
          <Show when={!isOver() || isOff()}>
            <TellCard known={props.known} board={found()} hasMoved={hasMoved()} />
          </Show>
        )}
      </Show>
      <Show when={mayChange()}>
        <EditSheet held={held()} acts={acts} />
        <div class="pair">
          <MoveSheet held={held()} acts={acts} onMoved={() => setMoved(true)} />
          <CancelSheet held={held()} acts={acts} />
        </div>
      </Show>
    </>
  )
}

function About(props: { known: KnownClass }) {
  const { t, language } = useClasses()
  const words = createClassWords()
  const skills = createSkills()
  const held = () => props.known.held
  const taught = () =>
    skills()
      .filter(({ code }) => held().skills.includes(code))
      .map(({ name }) => name[language()])
      .join(', ')
  return (
    <section class="stack tight">
      <h2>{held().title}</h2>
      <p>
        <strong>{words.when(held())}</strong>
      </p>
      <p class="soft">
        {[
          t(`words.kinds.${held().kind}`),
          t(`words.modes.${held().mode}`),
          t(`words.audiences.${held().audience}`),
          t(`words.languages.${held().language}`),
          held().programme && t(`words.programmes.${held().programme ?? 'none'}`),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <Show when={taught() !== ''}>
        <p>{`${t('page.skills')}: ${taught()}`}</p>
      </Show>
      <div class="line">
        <Standing known={props.known} />
      </div>
      <Show when={held().cancel_reason}>
        {(reason) => (
          <Note kind="bad" icon="x">
            <p>{t('page.cancelled', t(`words.reasons.${reason()}`))}</p>
          </Note>
        )}
      </Show>
      <Show when={held().moved_at && held().cancelled_at === null}>
        <Note kind="wait" icon="clock">
          <p>{t('page.moved')}</p>
        </Note>
      </Show>
    </section>
  )
}

/** To the door, to the poster, to what came of it. */
function Ways(props: { known: KnownClass; mayRead: boolean }) {
  const { t } = useClasses()
  const ways = () => waysFrom(props.known, { mayRead: props.mayRead, now: Date.now() })
  const to = (page: string) => `/classes/${props.known.held.id}/${page}`
  return (
    <Show when={ways().length > 0}>
      <Card>
        <div class="stack">
          <Show when={ways().includes('door')}>
            <LinkButton href={to('door')} kind="main" icon="check" full>
              {t('page.door')}
            </LinkButton>
          </Show>
          <Show when={ways().includes('announce')}>
            <LinkButton href={to('announce')} icon="share" full>
              {t('page.announce')}
            </LinkButton>
          </Show>
          <Show when={ways().includes('after')}>
            <LinkButton href={to('after')} icon="chart" full>
              {t('page.after')}
            </LinkButton>
          </Show>
          <Show when={ways().includes('link')}>
            <LinkButton href={props.known.held.online_link ?? ''} icon="phone" full>
              {t('page.link')}
            </LinkButton>
          </Show>
        </div>
      </Card>
    </Show>
  )
}
