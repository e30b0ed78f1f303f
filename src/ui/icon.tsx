import { Show } from 'solid-js'

/** The strokes of icons.svg, which stands in every page (icons-in-page.ts). */
export type IconName =
  | 'again'
  | 'back'
  | 'board'
  | 'cal'
  | 'call'
  | 'chart'
  | 'check'
  | 'clock'
  | 'cut'
  | 'down'
  | 'edit'
  | 'file'
  | 'hand'
  | 'home'
  | 'inbox'
  | 'info'
  | 'map'
  | 'mark'
  | 'minus'
  | 'nets'
  | 'next'
  | 'nowifi'
  | 'office'
  | 'people'
  | 'person'
  | 'phone'
  | 'pin'
  | 'plus'
  | 'print'
  | 'road'
  | 'scan'
  | 'search'
  | 'share'
  | 'shield'
  | 'sun'
  | 'text'
  | 'trash'
  | 'undo'
  | 'walk'
  | 'warn'
  | 'wifi'
  | 'x'

interface IconProps {
  name: IconName
  /** Only where no word stands beside it. */
  label?: string | undefined
  size?: 'big' | 'nav' | undefined
}

export function Icon(props: IconProps) {
  return <Glyph id={`i-${props.name}`} label={props.label} size={props.size} />
}

interface GlyphProps {
  id: string
  label?: string | undefined
  size?: 'big' | 'nav' | undefined
}

export function Glyph(props: GlyphProps) {
  const drawing = () => <use href={`#${props.id}`} />
  const size = () => (props.size === 'nav' ? 'nav' : props.size === 'big' ? 'i big' : 'i')
  return (
    <Show
      when={props.label}
      fallback={
        <svg class={size()} viewBox="0 0 24 24" aria-hidden="true">
          {drawing()}
        </svg>
      }
    >
      {(label) => (
        <svg class={size()} viewBox="0 0 24 24" role="img" aria-label={label()}>
          {drawing()}
        </svg>
      )}
    </Show>
  )
}
