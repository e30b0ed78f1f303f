import { For, Show } from 'solid-js'
import { QrCode } from '../../ui/qr-code.tsx'
import type { Said } from './news-words.ts'

export type PaperSize = 'a4' | 'a5'

/** For a gate, a market, a notice board: one page, read from two metres away. */
export function Poster(props: { said: Said; size: PaperSize }) {
  return (
    <article class={`sheet-of-paper ${props.size}`} lang={props.said.language}>
      <p class="ribbon">{props.said.heading}</p>
      <h2>{props.said.title}</h2>
      <p class="big">{props.said.when}</p>
      <For each={props.said.where}>{(place) => <p>{place}</p>}</For>
      <div class="scan">
        <QrCode text={props.said.link} label={props.said.scan} />
        <div>
          <p class="big">{props.said.scan}</p>
          <p>{props.said.link.replace(/^https?:\/\//u, '')}</p>
          <Show when={props.said.call}>{(call) => <p>{call()}</p>}</Show>
        </div>
      </div>
      <p class="soft">{[props.said.team, props.said.safe].filter(Boolean).join(' · ')}</p>
    </article>
  )
}
