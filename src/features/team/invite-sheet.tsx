import { Show, createEffect, createSignal, on } from 'solid-js'
import { createStore } from 'solid-js/store'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Button } from '../../ui/button.tsx'
import { Counter } from '../../ui/counter.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Field } from '../../ui/field.tsx'
import { Pick } from '../../ui/pick.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { type MadeInvitation, InvitationMade } from './invitation-made.tsx'
import type { Role, TeamDesk, TeamOverview } from './team-data.ts'

interface InviteSheetProps {
  desk: TeamDesk
  overview: TeamOverview
  open: boolean
  onClose: () => void
}

/** What is asked before, and the code afterwards: it is shown this once. */
export function InviteSheet(props: InviteSheetProps) {
  const { t } = useTeamwork()
  const [made, setMade] = createSignal<MadeInvitation | null>(null)
  createEffect(
    on(
      () => props.open,
      () => setMade(null),
    ),
  )
  return (
    <Sheet
      open={props.open}
      onClose={props.onClose}
      title={made() ? t('team.invitation.made') : t('team.invitation.invite')}
    >
      <Show when={made()} fallback={<InviteForm {...props} onMade={setMade} />}>
        {(invitation) => (
          <InvitationMade invitation={invitation()} team={props.overview.team.name} onClose={props.onClose} />
        )}
      </Show>
    </Sheet>
  )
}

const lifetimes = ['1', '3', '7', '14', '30', '60'] as const

function InviteForm(props: InviteSheetProps & { onMade: (invitation: MadeInvitation) => void }) {
  const { t, common } = useTeamwork()
  const [asked, setAsked] = createStore({
    role: 'ambassador' as Role,
    invitedName: '',
    uses: 1,
    days: '14' as (typeof lifetimes)[number],
  })
  async function invite() {
    const name = asked.invitedName.trim()
    const invitation = await props.desk.invite({
      role: asked.role,
      uses: asked.uses,
      days: Number(asked.days),
      ...(name === '' ? {} : { invitedName: name }),
    })
    if (invitation !== null) props.onMade({ code: invitation.code, expiresAt: invitation.expires_at, uses: asked.uses })
  }
  return (
    <>
      <Pick
        legend={t('team.role')}
        value={asked.role}
        onPick={(role) => setAsked({ role })}
        options={props.overview.may_give.map((role) => ({ value: role, words: common(`roles.${role}`) }))}
      />
      <div class="ends">
        <span>{t('team.invitation.uses')}</span>
        <Counter
          label={t('team.invitation.uses')}
          value={asked.uses}
          onChange={(uses) => setAsked({ uses })}
          least={1}
          most={50}
        />
      </div>
      <SelectField
        label={t('team.invitation.lasts')}
        value={asked.days}
        onChange={(days) => setAsked({ days })}
        options={lifetimes.map((value) => ({ value, words: t('team.days', Number(value)) }))}
      />
      <Show when={asked.uses === 1}>
        <Field
          label={t('team.invitation.who')}
          hint={common('common.optional')}
          value={asked.invitedName}
          onInput={(invitedName) => setAsked({ invitedName })}
          maxLength={80}
        />
      </Show>
      <Show when={props.desk.failure()}>{(kind) => <Failure kind={kind()} />}</Show>
      <Button kind="main" icon="plus" full busy={props.desk.isBusy()} onPress={() => void invite()}>
        {t('team.invitation.make')}
      </Button>
      <Button full onPress={props.onClose}>
        {common('common.cancel')}
      </Button>
    </>
  )
}
