import { createEffect } from 'solid-js'
import { i18n } from '../i18n/i18n.tsx'

/** Keeps the window's title that of the screen. */
export const createPageTitle = (title: () => string) =>
  createEffect(() => {
    document.title = `${title()} · ${i18n.t('common.product')}`
  })
