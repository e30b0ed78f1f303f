import { onMount } from 'solid-js'
import { useClassDoor } from '../../i18n/class-door.ts'
import { capitalise } from '../../i18n/format.ts'
import { Card } from '../../ui/card.tsx'
import { keepCodeReader } from '../../ui/code-reader.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import type { MyClass } from './classes-today-data.ts'
import { createKeptTrainees } from './trainees-data.ts'

/** The hour, the place, and the way to the door. */
export function ClassTodayCard(props: { mine: MyClass }) {
  const { t, relativeDay, hour } = useClassDoor()
  const held = () => props.mine.held
  const when = () =>
    t('today.when', capitalise(relativeDay(held().starts_at)), hour(held().starts_at), hour(held().ends_at))
  // While there is still a signal: at the door there may be none.
  onMount(() => void keepCodeReader())
  createKeptTrainees(held)
  return (
    <Card title={t('today.title')}>
      <p>
        <strong>{held().title}</strong>
        <br />
        {when()}
        <br />
        {props.mine.venues.map(({ name }) => name).join(' · ')}
      </p>
      <div class="line">
        <LinkButton href={`/classes/${held().id}/door`} icon="check">
          {t('today.door')}
        </LinkButton>
        <LinkButton href={`/classes/${held().id}`} icon="cal">
          {t('today.open')}
        </LinkButton>
      </div>
    </Card>
  )
}
