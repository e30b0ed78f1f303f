import { useNavigate, useParams } from '@solidjs/router'
import { For, Match, Show, Switch, createSignal } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { ActTrouble } from '../../ui/act-trouble.tsx'
import { Button } from '../../ui/button.tsx'
import { Chip, Chips } from '../../ui/chip.tsx'
import { Desk } from '../../ui/desk.tsx'
import { Empty } from '../../ui/empty.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Note } from '../../ui/note.tsx'
import { useShell } from '../../ui/shell-context.tsx'
import { showToast } from '../../ui/toast.tsx'
import { WardTrouble } from '../../ui/ward-trouble.tsx'
import { createIsWide } from '../../ui/wide-screen.ts'
import { BreaksCard } from './breaks-card.tsx'
import { DayCard } from './day-card.tsx'
import { createInboxWords } from './inbox-words.ts'
import { type ServiceDesk, createService, createServingTeams } from './service-data.ts'
import { type Weekday, isRight } from './service-week.ts'
import { WeekCard } from './week-card.tsx'

/** Which half-days a team serves, how many homes in each, and on which days not at all. */
export function ServicePage() {
  const { t, common } = useTeamwork()
  const shell = useShell()
  const params = useParams<{ teamId?: string }>()
  const teams = createServingTeams()
  const team = () => teams.found()?.find(({ id }) => id === params.teamId) ?? teams.found()?.[0]
  const service = createService(() => team()?.id)
  const failure = () => teams.failure() ?? service.failure()
  return (
    <Desk
      title={t('bookings.service.title')}
      subtitle={team()?.name}
      place={shell.place()}
      label={common('common.sections')}
      links={shell.links()}
      sync={shell.sync()}
      actions={
        <LinkButton href="/bookings" icon="back">
          {t('bookings.short')}
        </LinkButton>
      }
    >
      <p>{t('bookings.service.words')}</p>
      <TeamChips teams={teams.found() ?? []} openId={team()?.id} />
      <Switch fallback={<Loading />}>
        <Match when={teams.found()?.length === 0}>
          <Empty icon="clock" title={t('bookings.service.noTeam')}>
            <p>{t('bookings.service.noTeamWords')}</p>
          </Empty>
        </Match>
        <Match when={service.shown()}>
          <Hours service={service} />
        </Match>
        <Match when={failure()}>
          <WardTrouble
            failure={failure()}
            needsSignal={t('bookings.needsSignal')}
            retry={() => (teams.found() ? service.refetch() : teams.refetch())}
          />
        </Match>
      </Switch>
    </Desk>
  )
}

function TeamChips(props: { teams: { id: string; name: string }[]; openId: string | undefined }) {
  const { t } = useTeamwork()
  const navigate = useNavigate()
  return (
    <Show when={props.teams.length > 1}>
      <Chips label={t('bookings.service.team')} slide>
        <For each={props.teams}>
          {({ id, name }) => (
            <Chip pressed={id === props.openId} onPress={() => navigate(`/bookings/hours/${id}`, { replace: true })}>
              {name}
            </Chip>
          )}
        </For>
      </Chips>
    </Show>
  )
}

function Hours(props: { service: ServiceDesk }) {
  const { t } = useTeamwork()
  const words = createInboxWords()
  const isWide = createIsWide()
  const [weekday, setWeekday] = createSignal<Weekday>(1)
  const [refused, setRefused] = createSignal<string | null>(null)
  const hours = () => props.service.shown()?.hours ?? []
  let fields!: HTMLDivElement
  /** On a phone the fields of a day lie below the week. */
  function choose(day: Weekday) {
    setWeekday(day)
    if (!isWide()) fields.scrollIntoView({ block: 'start' })
  }
  async function save() {
    setRefused(null)
    if (!hours().every(isRight)) return setRefused(t('bookings.service.hoursWrong'))
    const answer = await props.service.save()
    if (answer === null) return
    if (answer.outcome !== 'saved') return setRefused(words.refused(answer.outcome))
    showToast({ text: t('bookings.service.saved') })
  }
  return (
    <div class="cols even">
      <WeekCard hours={hours()} weekday={weekday()} onChoose={choose} />
      <div class="stack wide" ref={fields}>
        <DayCard hours={hours()} weekday={weekday()} onChange={(changed) => props.service.change({ hours: changed })} />
        <BreaksCard
          breaks={props.service.shown()?.breaks ?? []}
          onChange={(breaks) => props.service.change({ breaks })}
        />
        <div class="stack">
          <Show when={props.service.isChanged()}>
            <Note kind="wait" icon="edit" live>
              <p>
                {t('bookings.service.unsaved')} {t('bookings.service.keepsBooked')}
              </p>
            </Note>
          </Show>
          <ActTrouble
            failure={props.service.failure()}
            refused={refused()}
            needsSignal={t('bookings.actNeedsSignal')}
          />
          <Button
            kind="main"
            icon="check"
            full
            busy={props.service.isBusy()}
            disabled={!props.service.isChanged()}
            onPress={() => void save()}
          >
            {t('bookings.service.save')}
          </Button>
        </div>
      </div>
    </div>
  )
}
