import { useParams } from '@solidjs/router'
import { Show, createSignal } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Desk } from '../../ui/desk.tsx'
import { Failure } from '../../ui/failure.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Note } from '../../ui/note.tsx'
import { useShell } from '../../ui/shell-context.tsx'
import { AboutTeam } from './about-team.tsx'
import { InvitationsCard } from './invitations-card.tsx'
import { InviteSheet } from './invite-sheet.tsx'
import { PeopleCard } from './people-card.tsx'
import { PersonSheet } from './person-sheet.tsx'
import { createTeam } from './team-data.ts'

/** Who is in a team, how much is left to do, and, for those who lead it, who may come in. */
export function TeamPage() {
  const { t, common } = useTeamwork()
  const shell = useShell()
  const params = useParams<{ teamId: string }>()
  const desk = createTeam(() => params.teamId)
  const [chosen, setChosen] = createSignal<string | null>(null)
  const [isInviting, setInviting] = createSignal(false)
  const person = () => desk.known()?.people.find(({ membership_id }) => membership_id === chosen()) ?? null

  return (
    <Desk
      title={desk.known()?.team.name ?? t('team.title')}
      place={shell.place()}
      label={common('common.sections')}
      links={shell.links()}
      sync={shell.sync()}
    >
      <Show when={desk.failure() === 'offline'}>
        <Note kind="wait" icon="nowifi" live>
          <p>{t('team.needsSignal')}</p>
        </Note>
      </Show>
      <Show when={desk.failure()}>{(kind) => <Failure kind={kind()} retry={desk.again} />}</Show>
      <Show when={desk.known()} fallback={<Show when={desk.isBusy()}>{<Loading />}</Show>}>
        {(known) => (
          <div class="cols lead">
            <PeopleCard overview={known()} myId={desk.myId} onChoose={setChosen} />
            <div class="stack wide">
              <AboutTeam overview={known()} />
              <Show when={known().may_give.length > 0}>
                <LinkButton href={`/bookings/hours/${params.teamId}`} icon="clock">
                  {t('bookings.service.link')}
                </LinkButton>
                <InvitationsCard desk={desk} overview={known()} onInvite={() => setInviting(true)} />
              </Show>
            </div>
            <InviteSheet desk={desk} overview={known()} open={isInviting()} onClose={() => setInviting(false)} />
            <PersonSheet desk={desk} overview={known()} person={person()} onClose={() => setChosen(null)} />
          </div>
        )}
      </Show>
    </Desk>
  )
}
