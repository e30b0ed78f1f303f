import { codeGroups } from './code-groups.ts'
import { Plate } from './plate.tsx'

/** To be read aloud, half by half; on a narrow screen one half below the other. */
export function SpokenCode(props: { code: string }) {
  const groups = () => codeGroups(props.code)
  return (
    <p class="line num">
      <Plate size="big">{groups()[0]}</Plate> <Plate size="big">{groups()[1]}</Plate>
    </p>
  )
}
