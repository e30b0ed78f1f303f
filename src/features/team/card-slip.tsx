import { For, Show } from 'solid-js'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Facts } from '../../ui/facts.tsx'
import { Note } from '../../ui/note.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import { Slip } from '../../ui/slip.tsx'
import { SpokenCode } from '../../ui/spoken-code.tsx'
import type { MyCard } from './card-data.ts'

/** Name, team, the ward's phone, and a code anyone can check. No photo: a face is not ours to hand around. */
export function CardSlip(props: { card: MyCard; code: string }) {
  const { t, common, date } = useTeamwork()
  return (
    <>
      <Show when={props.card.isPaused}>
        <Note kind="wait" icon="info">
          <p>{t('team.card.paused')}</p>
        </Note>
      </Show>
      <Slip label={t('team.card.title')}>
        <div class="stack tight">
          <p class="soft">{common('roles.ambassador')}</p>
          <h2>{props.card.name}</h2>
        </div>
        <Facts
          facts={[
            {
              icon: 'people',
              name: t('team.card.team'),
              words: <For each={props.card.teams}>{(team) => <p>{team.name}</p>}</For>,
            },
            { icon: 'call', name: t('team.card.phone'), words: props.card.wardPhone ?? t('team.card.noPhone') },
          ]}
        />
        <div class="stack">
          <p>{t('team.card.code')}</p>
          <SpokenCode code={props.code} />
        </div>
        <div class="line">
          <QrCode text={`${location.origin}/check/${props.code}`} label={t('team.card.qr')} />
          <div class="stack tight grow">
            <p>{t('team.card.scan')}</p>
            <p class="small soft">{`${location.host}/check`}</p>
            <Show when={props.card.issuedAt}>
              {(issuedAt) => <p class="small soft">{t('team.card.issued', date(issuedAt()))}</p>}
            </Show>
          </div>
        </div>
      </Slip>
    </>
  )
}
