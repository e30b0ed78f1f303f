import { createMemo } from 'solid-js'
import { qrPath } from './qr-path.ts'

/** Black on white in every contrast: cameras read nothing else as surely. */
export function QrCode(props: { text: string; label: string }) {
  const code = createMemo(() => qrPath(props.text))
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${code().size} ${code().size}`}
      role="img"
      aria-label={props.label}
      shape-rendering="crispEdges"
    >
      <path d={code().path} />
    </svg>
  )
}
