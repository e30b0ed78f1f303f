import { For, Show } from 'solid-js'
import { QrCode } from '../../ui/qr-code.tsx'
import { type Said, bareLink, placesWithin } from './news-words.ts'

export type PaperSize = 'a4' | 'a5'

/** More letters of places than this are told of by the address only. */
const room = 560

/** How much stands on it decides how large it is written: it stays one page, and as large as it can be. */
function crowdOf({ title, when, team }: Said, places: string[]): string {
  const letters = 2 * title.length + when.length + team.length + places.join('').length
  return letters < 320 ? '' : letters < 520 ? 'close' : 'closer'
}

/** For a gate, a market, a notice board: one page, read from two metres away. */
export function Poster(props: { said: Said; size: PaperSize }) {
  const places = () => placesWithin(props.said, room)
  return (
    <article class={`sheet-of-paper ${props.size} ${crowdOf(props.said, places())}`} lang={props.said.language}>
      <p class="ribbon">{props.said.heading}</p>
      <h2>{props.said.title}</h2>
      <p class="big">{props.said.when}</p>
      <For each={places()}>{(place) => <p>{place}</p>}</For>
      <Show when={props.said.taughtIn}>{(taught) => <p>{taught()}</p>}</Show>
      <div class="scan">
        <QrCode text={props.said.link} label={props.said.scan} />
        <div>
          <p class="big">{props.said.scan}</p>
          <p>{bareLink(props.said)}</p>
          <Show when={props.said.call}>{(call) => <p>{call()}</p>}</Show>
        </div>
      </div>
      <p class="soft">{[props.said.team, props.said.safe].filter(Boolean).join(' · ')}</p>
    </article>
  )
}
