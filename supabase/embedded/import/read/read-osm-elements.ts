import { ImportProblem } from '../import-problem.ts'

type Attributes = Record<string, string>
type Element = { type: string; tags: Attributes; nodes: string[]; members: Attributes[] }

const markup = /<!--[\s\S]*?-->|<[?!][^>]*>|<(\/?)([\w:]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|</g
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const decode = (text: string) =>
  text.replaceAll(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name) return named[name] ?? whole
    return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal))
  })

const readAttributes = (text: string): Attributes =>
  Object.fromEntries(
    [...text.matchAll(attribute)].map(([, name, double, single]) => [name, decode(double ?? single ?? '')]),
  )

/** Elements as the Overpass API writes them in JSON. OSM XML has no text between tags, so tags are all there is. */
export function readOsmElements(xml: string): object[] {
  const open: string[] = []
  const elements: Element[] = []
  const fail = (at: number, why: string): never => {
    throw new ImportProblem(`This is not whole OSM XML: at line ${xml.slice(0, at).split('\n').length} ${why}.`)
  }
  for (const { 0: text, 1: closing, 2: name, 3: attributes = '', 4: selfClosing, index } of xml.matchAll(markup)) {
    if (text === '<') fail(index, 'a tag is broken')
    if (!name) continue
    if (open.length === 0 && name !== 'osm') fail(index, `stands <${name}> where <osm> should`)
    if (closing) {
      if (open.pop() !== name) fail(index, `</${name}> closes what was not open`)
      continue
    }
    collect({ elements, name, isInElement: open.length > 1, attributes: readAttributes(attributes) })
    if (!selfClosing) open.push(name)
  }
  if (open.length > 0) fail(xml.length, `the file ends before </${open.at(-1)}>`)
  if (!/<osm[\s>]/.test(xml)) fail(0, 'there is no <osm>')
  return elements
}

type Opened = { elements: Element[]; name: string; isInElement: boolean; attributes: Attributes }

function collect({ elements, name, isInElement, attributes }: Opened) {
  const current = elements.at(-1)
  if (name === 'node' || name === 'way' || name === 'relation')
    elements.push({ ...attributes, type: name, tags: {}, nodes: [], members: [] })
  else if (!isInElement || !current) return
  else if (name === 'tag') current.tags[attributes['k'] ?? ''] = attributes['v'] ?? ''
  else if (name === 'nd') current.nodes.push(attributes['ref'] ?? '')
  else if (name === 'member') current.members.push(attributes)
}
