import { A } from '@solidjs/router'
import { Show } from 'solid-js'
import { ButtonContent, type ButtonLook, buttonClass } from './button-look.tsx'

interface LinkButtonProps extends ButtonLook {
  href: string
  replace?: boolean | undefined
}

export function LinkButton(props: LinkButtonProps) {
  const outside = () => /^[a-z]+:/.test(props.href)
  return (
    <Show
      when={outside()}
      fallback={
        <A class={buttonClass(props)} href={props.href} replace={props.replace} aria-label={props.only}>
          <ButtonContent look={props} />
        </A>
      }
    >
      <a class={buttonClass(props)} href={props.href} aria-label={props.only}>
        <ButtonContent look={props} />
      </a>
    </Show>
  )
}
