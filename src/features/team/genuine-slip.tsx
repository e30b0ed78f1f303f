import { For, Show } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { type Fact, Facts } from '../../ui/facts.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Note } from '../../ui/note.tsx'
import { Slip } from '../../ui/slip.tsx'
import type { Genuine } from './check-data.ts'

/** Who carries the card now shown, and whom to call to be quite sure. */
export function GenuineSlip(props: { ambassador: Genuine }) {
  const { t } = useTeamwork()
  const name = () => props.ambassador.full_name ?? props.ambassador.called ?? ''
  const facts = (): Fact[] => [
    {
      icon: 'person',
      name: t('team.card.name'),
      words: (
        <>
          <strong>{name()}</strong>
          <Show when={props.ambassador.called !== null && props.ambassador.called !== name()}>
            <br />
            {props.ambassador.called}
          </Show>
        </>
      ),
    },
    {
      icon: 'people',
      name: t('team.card.team'),
      words: <For each={props.ambassador.teams}>{(team) => <p>{team.name}</p>}</For>,
    },
  ]
  return (
    <>
      <Note kind="good" icon="shield" live>
        <div class="stack tight">
          <h2>{t('team.check.valid')}</h2>
          <p>{t('team.check.validWords')}</p>
        </div>
      </Note>
      <Slip label={t('team.check.valid')}>
        <Facts facts={facts()} />
        <Show when={props.ambassador.ward_phone}>{(phone) => <CallWard phone={phone()} />}</Show>
      </Slip>
    </>
  )
}

function CallWard(props: { phone: string }) {
  const { t } = useTeamwork()
  return (
    <div class="stack">
      <p>{t('team.check.callWords')}</p>
      <LinkButton href={`tel:${props.phone.replaceAll(/[^+\d]/gu, '')}`} icon="call" full>
        {t('team.check.call', props.phone)}
      </LinkButton>
    </div>
  )
}
