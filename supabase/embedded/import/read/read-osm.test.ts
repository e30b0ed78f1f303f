import { expect, test } from 'vitest'
import { readOsm } from './read-osm.ts'

const corner = (id: number, lon: number, lat: number) => `<node id='${id}' lon='${lon}' lat='${lat}'/>`
const corners = [corner(1, 105, 10), corner(2, 105.1, 10), corner(3, 105.1, 10.1)].join('')
const osm = (body: string) =>
  `<?xml version="1.0"?>\n<!-- <made> by hand -->\n<osm version="0.6">${corners}${body}</osm>`

test('roads are lines, buildings areas, addresses points', () => {
  const road =
    '<way id="7"><nd ref="1"/><nd ref="2"/><tag k="highway" v="service"/><tag k="name" v="Sen &amp; C&#226;u"/></way>'
  const house = '<way id="8"><nd ref="1"/><nd ref="2"/><nd ref="3"/><nd ref="1"/><tag k="building" v="yes"/></way>'
  const door = '<node id="9" lon="105.05" lat="10.05"><tag k="addr:housenumber" v="12"/></node>'
  const found = readOsm(osm(road + house + door))
  expect(Object.fromEntries(found.map(({ where, shape }) => [where, shape?.kind]))).toEqual({
    'way/7': 'lines',
    'way/8': 'areas',
    'node/9': 'point',
  })
  expect(found.find(({ where }) => where === 'way/7')).toEqual({
    where: 'way/7',
    tags: { highway: 'service', name: 'Sen & Câu' },
    shape: {
      kind: 'lines',
      lines: [
        [
          [105, 10],
          [105.1, 10],
        ],
      ],
    },
  })
})

test.each([
  ['<way id="7"></node>', 'at line 3 </node> closes what was not open'],
  ['<way id="7">', 'at line 3 </osm> closes what was not open'],
  ['<way id="7" <nd/>', 'at line 3 a tag is broken'],
])('%s is refused with its line', (body, sentence) => {
  expect(() => readOsm(osm(body))).toThrow(sentence)
})
