import { useParams } from '@solidjs/router'
import { Match, Show, Switch, createSignal } from 'solid-js'
import { areaTitle } from '../../domain/area-title.ts'
import { useTeamwork } from '../../i18n/teamwork.ts'
import { Desk } from '../../ui/desk.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Pick } from '../../ui/pick.tsx'
import { useShell } from '../../ui/shell-context.tsx'
import { AreaChips } from './area-chips.tsx'
import { AssignMap } from './assign-map.tsx'
import { ChoosePanel } from './choose-panel.tsx'
import { type Cut, createCut } from './cut.ts'
import { CutPanel } from './cut-panel.tsx'
import { LookTrouble } from './look-trouble.tsx'
import { MoveSheet } from './move-sheet.tsx'
import { homesOf } from './parts.ts'
import { PeopleCard } from './people-card.tsx'
import { type Work, createWork } from './work.ts'

/** A lead gives streets to people: ticked one by one, or cut into fair pieces at once. */
export function AssignPage() {
  const { t } = useTeamwork()
  const shell = useShell()
  const params = useParams()
  const work = createWork(() => params['areaId'])
  const cut = createCut(work)
  const title = () => {
    const area = work.area()
    return area ? t('assign.title', areaTitle(area)) : t('assign.plainTitle')
  }
  return (
    <Desk
      title={title()}
      subtitle={work.isKnown() ? t('assign.summary', work.parts().length, homesOf(work.parts())) : undefined}
      place={shell.place()}
      label={t('assign.sections')}
      links={shell.links()}
      sync={shell.sync()}
      actions={shell.tray()}
    >
      <AreaChips work={work} />
      <LookTrouble work={work} />
      <Switch>
        <Match when={work.areas()?.length === 0}>
          <Empty icon="cut" title={t('assign.notLeading')}>
            {t('assign.notLeadingWords')}
          </Empty>
        </Match>
        <Match when={work.isKnown()}>
          <Bench work={work} cut={cut} />
        </Match>
        <Match when={work.failure() === null}>
          <Loading />
        </Match>
      </Switch>
    </Desk>
  )
}

function Bench(props: { work: Work; cut: Cut }) {
  const { t } = useTeamwork()
  const [tapped, setTapped] = createSignal<string | null>(null)
  return (
    <>
      <Pick
        legend={t('assign.way')}
        hideLegend
        look="joined"
        value={props.work.mode()}
        onPick={props.work.setMode}
        options={[
          { value: 'choose', words: t('assign.wayChoose'), icon: 'road' },
          { value: 'cut', words: t('assign.wayCut'), icon: 'cut' },
        ]}
      />
      <div class="cols lead">
        <div class="beside">
          <AssignMap work={props.work} cut={props.cut} onUnit={setTapped} />
        </div>
        <Show when={props.work.mode() === 'cut'} fallback={<ChoosePanel work={props.work} />}>
          <CutPanel work={props.work} cut={props.cut} />
        </Show>
      </div>
      <PeopleCard work={props.work} />
      <MoveSheet work={props.work} cut={props.cut} unit={tapped()} onClose={() => setTapped(null)} />
    </>
  )
}
