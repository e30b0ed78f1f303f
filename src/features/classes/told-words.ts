import { languagesOf, placeSaid, whenSaid } from '../../i18n/announcing/said-of-class.ts'
import { cancelReasons } from '../../i18n/cancel-reasons.ts'
import { told } from '../../i18n/classes/told.ts'
import type { Language } from '../../i18n/format.ts'
import type { KnownClass } from './classes-data.ts'

export type TellKind = 'reminder' | 'moved'

type Told = Pick<KnownClass, 'held' | 'venues'>

/** Where each finds their seat, by its code. */
export const seatPage = (origin: string) => `${origin}/help/enrolment`

/** The language wished for where the class is told of in it, else Vietnamese. */
export const languageFor = ({ held }: Told, wished: Language): Language =>
  languagesOf(held).includes(wished) ? wished : 'vi'

function whereOf({ held, venues }: Told, language: Language): string {
  const words = told[language]
  const places = venues.map(placeSaid).join(' · ')
  if (held.mode === 'online') return words.online
  return held.mode === 'mixed' ? words.atOrOnline(places) : words.at(places)
}

interface Telling {
  kind: TellKind
  language: Language
  origin: string
}

/** For Zalo or an SMS; of a cancelled class only that it is off. With plain spaces, or a link could not be tapped. */
export function textOf(known: Told, { kind, language, origin }: Telling): string {
  const [{ held }, words] = [known, told[language]]
  const when = whenSaid(held, language)
  if (held.cancel_reason !== null) {
    return plain(words.cancelled(held.title, when, cancelReasons[language][held.cancel_reason]))
  }
  const text = words[kind](held.title, when, whereOf(known, language))
  return plain(held.mode === 'in_person' ? text : `${text} ${words.link(seatPage(origin))}`)
}

const plain = (text: string) => text.replaceAll('\u00A0', ' ')
