import { Match, Show, Switch, createEffect, createSignal, on } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { ActTrouble } from '../../ui/act-trouble.tsx'
import { Button } from '../../ui/button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Pick } from '../../ui/pick.tsx'
import { showToast } from '../../ui/toast.tsx'
import { dialled } from './booking.ts'
import { type Booking, type BookingActs, type Candidate, createCandidates } from './inbox-data.ts'
import { createInboxWords } from './inbox-words.ts'

interface GiveCardProps {
  booking: Booking
  acts: BookingActs
}

/** Who could go, what they have that half-day, and their number: a lead asks before giving. */
export function GiveCard(props: GiveCardProps) {
  const { t } = useTeamwork()
  const candidates = createCandidates(() => props.booking.id)
  return (
    <Switch fallback={<Loading />}>
      <Match when={candidates.found()?.length === 0}>
        <p>{t('bookings.give.nobody')}</p>
      </Match>
      <Match when={candidates.found()}>
        {(found) => <Giving {...props} candidates={found()} onGiven={candidates.refetch} />}
      </Match>
      <Match when={candidates.failure()}>{(kind) => <Failure kind={kind()} retry={candidates.refetch} />}</Match>
    </Switch>
  )
}

/** Whoever walks the part comes first: few leads look further. */
const mostShown = 8

function Giving(props: GiveCardProps & { candidates: Candidate[]; onGiven: () => void }) {
  const { t, common } = useTeamwork()
  const words = createInboxWords()
  const [chosen, setChosen] = createSignal<string>()
  const [isWhole, setWhole] = createSignal(false)
  const [refused, setRefused] = createSignal<string | null>(null)
  createEffect(on([() => props.booking.id, () => props.booking.accepted_by], () => setChosen()))
  const others = () => props.candidates.filter(({ profile_id }) => profile_id !== props.booking.accepted_by)
  const shown = () => (isWhole() ? others() : others().slice(0, mostShown))
  const person = () => others().find(({ profile_id }) => profile_id === chosen())
  const note = ({ why, bookings_that_half }: Candidate) =>
    [
      t(`bookings.give.why.${why}`),
      bookings_that_half === 0 ? t('bookings.give.free') : t('bookings.give.busy', bookings_that_half),
    ].join(', ')
  async function give() {
    const to = person()
    if (to === undefined) return
    setRefused(null)
    const answer = await props.acts.assign(props.booking.id, to.profile_id)
    if (answer === null) return
    if (answer.outcome !== 'assigned') return setRefused(words.refused(answer.outcome))
    showToast({ text: t('bookings.give.done', words.someone(to.called)) })
    props.onGiven()
  }
  return (
    <>
      <Pick
        legend={props.booking.accepted_by === null ? t('bookings.give.ask') : t('bookings.give.again')}
        value={chosen()}
        onPick={setChosen}
        options={shown().map((candidate) => ({
          value: candidate.profile_id,
          words: words.someone(candidate.called),
          note: note(candidate),
        }))}
      />
      <Show when={shown().length < others().length}>
        <Button full onPress={() => setWhole(true)}>
          {common('common.more')}
        </Button>
      </Show>
      <ActTrouble failure={props.acts.failure()} refused={refused()} needsSignal={t('bookings.actNeedsSignal')} />
      <div class="line">
        <Button
          kind="main"
          grow
          busy={props.acts.isBusy()}
          disabled={person() === undefined}
          onPress={() => void give()}
        >
          <Show when={person()} fallback={t('bookings.give.plain')}>
            {(to) => t('bookings.give.to', words.someone(to().called))}
          </Show>
        </Button>
        <Show when={person()?.phone}>
          {(phone) => (
            <LinkButton icon="call" href={dialled(phone())}>
              {t('bookings.call', words.someone(person()?.called ?? null))}
            </LinkButton>
          )}
        </Show>
      </div>
    </>
  )
}
