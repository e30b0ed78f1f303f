import { Match, Show, Switch, createEffect, createResource, onCleanup } from 'solid-js'
import { useAnnouncing } from '../../i18n/announcing.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Note } from '../../ui/note.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { drawCard } from './draw-card.ts'
import type { Said } from './news-words.ts'

interface Drawn {
  file: File
  address: string
}

const fileName = 'lop-hoc.png'

async function draw(said: Said): Promise<Drawn | null> {
  const picture = await drawCard(said)
  if (picture === null) return null
  return { file: new File([picture], fileName, { type: 'image/png' }), address: URL.createObjectURL(picture) }
}

/** The picture for groups, drawn on this phone: nothing is sent anywhere to make it. */
export function CardImage(props: { said: Said }) {
  const { t } = useAnnouncing()
  const [drawn] = createResource(() => props.said, draw)
  const picture = () => (drawn.state === 'ready' ? drawn() : undefined)
  createEffect(() => {
    const address = picture()?.address
    onCleanup(() => address !== undefined && URL.revokeObjectURL(address))
  })
  return (
    <Card title={t('announce.image')}>
      <Switch fallback={<Loading words={t('announce.imageMaking')} />}>
        <Match when={drawn.state === 'ready' && drawn() === null}>
          <Note kind="wait" icon="info">
            <p>{t('announce.imageFailed')}</p>
          </Note>
        </Match>
        <Match when={picture()}>
          {(known) => (
            <>
              <img class="drawn" src={known().address} alt={t('announce.imageAlt', props.said.title)} />
              <Ways file={known().file} />
            </>
          )}
        </Match>
      </Switch>
    </Card>
  )
}

function Ways(props: { file: File }) {
  const { t } = useAnnouncing()
  const canShare = () => 'canShare' in navigator && navigator.canShare({ files: [props.file] })
  // Whoever closes the phone's list of apps has not failed at anything.
  const share = () => navigator.share({ files: [props.file] }).catch(() => undefined)
  return (
    <div class="line">
      <Show when={canShare()}>
        <Button icon="share" grow onPress={() => void share()}>
          {t('announce.imageShare')}
        </Button>
      </Show>
      <Button icon="file" grow onPress={() => saveFile(fileName, props.file)}>
        {t('announce.imageSave')}
      </Button>
    </div>
  )
}
