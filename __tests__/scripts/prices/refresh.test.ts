import { expect, test } from '@jest/globals'
import { csvFile, jsonFile, type Listed, offers, refresh, row, teapots } from './price-list.ts'

const source = 'AWS-AmazonTeapot'
const pot = (usd: string, more: Partial<Listed> = {}): Listed => ({ usageType: 'TEA1-Pot-Hours', usd, ...more })

test.each([
  ['CSV', csvFile, 'csv'],
  ['JSON where there is no CSV', jsonFile, 'json'],
] as const)('prices are read from %s: regions, tiers, units, and nothing else', async (_, file, ending) => {
  const rows: readonly Listed[] = [
    pot('11.1100000000'),
    pot('5.5', { sku: 'RESERVED', term: 'Reserved' }),
    pot('22', { sku: 'ZONE', kind: 'AWS Local Zone' }),
    pot('33', { sku: 'ELSEWHERE', regionCode: 'eu-tea-2' }),
    pot('44', { sku: 'YUAN', currency: 'CNY' }),
    { usageType: 'Unasked', usd: '1' },
    { usageType: 'Spoon-Hours', usd: '2' },
    { usageType: 'TEA1-Pour-Bytes', usd: '0.0000000000', from: '0', to: '25', unit: 'GB' },
    { usageType: 'TEA1-Pour-Bytes', usd: '0.0700000000', from: '1000', to: 'Inf', unit: 'GB' },
    { usageType: 'TEA1-Pour-Bytes', usd: '0.0900000000', from: '25', to: '1000', unit: 'GB', description: 'first "free", then,\nnot' },
    { usageType: 'Pressure.p3', usd: '2048', unit: 'GiBps-mo' },
  ]
  const {
    exitCode,
    rows: after,
    manifest,
    told,
  } = await refresh(
    [],
    offers({ AmazonTeapot: { [`eu-tea-1.${ending}`]: file(rows), [`us-tea-1.${ending}`]: file([pot('77', { regionCode: 'us-tea-1' })]) } }),
  )
  expect(after).toEqual([
    row('pots', 'eu-tea-1', '11.11', { source }),
    row('pots', 'us-tea-1', '77', { source }),
    row('pours', 'eu-tea-1', '0.09', { source, unit: 'GB' }),
    row('pours', 'eu-tea-1', '0.07', { source, unit: 'GB', from: 1000 }),
    row('pressure', 'eu-tea-1', '2', { source, unit: 'MiBps-months' }),
  ])
  expect(exitCode).toBe(0)
  expect(told).toBe('AmazonTeapot of 2026-11-20: 5 prices in 2 regions')
  expect(manifest.tables['aws/teapots']).toMatchObject({ rows: 5, sources: [source] })
  expect(manifest.sources[source]).toEqual({
    title: 'AWS price list, offer AmazonTeapot',
    location: '/offers/v1.0/aws/AmazonTeapot/current/region_index.json',
    date: '2026-11-20',
    licence: 'published by AWS without a licence text',
  })
})

test('refreshed rows take the place of rows of the same SKU and region and lose their rule; the others stay', async () => {
  const { rows, report, manifest } = await refresh(
    [row('pots', 'eu-tea-1', '10', { rule: 'guess' }), row('pots', 'ap-tea-1', '12', { rule: 'guess' }), row('cups', 'eu-tea-1', '1.0')],
    offers({ AmazonTeapot: { 'eu-tea-1': csvFile([pot('11'), { usageType: 'Cup-Hours', usd: '1' }]) } }),
  )
  expect(rows).toEqual([
    row('cups', 'eu-tea-1', '1', { source }),
    row('pots', 'eu-tea-1', '11', { source }),
    row('pots', 'ap-tea-1', '12', { rule: 'guess' }),
  ])
  expect(manifest.sources.OLD?.date).toBe('2025-01-01')
  expect(report).toBe(`## Prices from AWS's public price list

- AWS price list, offer AmazonTeapot, published 2026-11-20

| Table | Unchanged | Changed | New | Gone | Not in these offers |
| :-- | --: | --: | --: | --: | --: |
| aws/teapots | 1 | 1 | 0 | 0 | 1 |

### Changed: 1

| SKU | Region | From | Before | After | Change |
| :-- | :-- | --: | --: | --: | --: |
| \`aws/teapots/pots\` | eu-tea-1 |  | $10 | $11 | +10.0 % |
`)
})

test('the same price list gives the same bytes, in whatever order it lists', async () => {
  const rows = [pot('1'), { usageType: 'Cup-Hours', usd: '2' }, { usageType: 'Pour-Bytes', usd: '3', unit: 'GB' }]
  const [forwards, backwards] = [
    await refresh([], offers({ AmazonTeapot: { 'eu-tea-1': csvFile(rows) } })),
    await refresh([], offers({ AmazonTeapot: { 'eu-tea-1': csvFile([...rows].reverse()) } })),
  ]
  expect(backwards.text).toBe(forwards.text)
  expect(backwards.manifest).toEqual(forwards.manifest)
})

test('a price that jumped is not written without --accept', async () => {
  const before = [row('pots', 'eu-tea-1', '10')]
  const list = offers({ AmazonTeapot: { 'eu-tea-1': csvFile([pot('13.01')]) } })
  const refused = await refresh(before, list)
  expect(refused).toMatchObject({ exitCode: 1, isWritten: false })
  expect(refused.told).toContain('Nothing was written: 1 of the changes must be looked at')
  expect(refused.report).toContain('### Moved by more than 30 %, or gone: 1')
  expect(refused.report).toContain('| eu-tea-1 |  | $10 | $13.01 | +30.1 % |')
  expect(await refresh(before, list, { args: ['--accept'] })).toMatchObject({
    exitCode: 0,
    rows: [row('pots', 'eu-tea-1', '13.01', { source })],
  })
  expect(await refresh(before, offers({ AmazonTeapot: { 'eu-tea-1': csvFile([pot('13')]) } }))).toMatchObject({
    exitCode: 0,
    isWritten: true,
  })
  expect(await refresh(before, offers({ AmazonTeapot: { 'eu-tea-1': csvFile([pot('6.9')]) } }))).toMatchObject({
    exitCode: 1,
    isWritten: false,
  })
})

const earlier = { [source]: { title: 'AWS price list, offer AmazonTeapot', location: '/x', date: '2026-11-13', licence: 'none' } }

test('a price of an earlier refresh that is no longer listed vanished; one from elsewhere stays', async () => {
  const before = [row('pots', 'eu-tea-1', '10', { source }), row('cups', 'eu-tea-1', '1', { source }), row('spoons', 'eu-tea-1', '2')]
  const list = offers({ AmazonTeapot: { 'eu-tea-1': csvFile([pot('10')]) } })
  const refused = await refresh(before, list, { sources: earlier })
  expect(refused).toMatchObject({ exitCode: 1, isWritten: false })
  expect(refused.report).toContain('| `aws/teapots/cups` | eu-tea-1 |  | $1 |  |  |')
  const accepted = await refresh(before, list, { sources: earlier, args: ['--accept'] })
  expect(accepted.rows.map(({ sku }) => sku)).toEqual(['pots', 'spoons'])
  expect(accepted.manifest.sources[source]?.date).toBe('2026-11-20')
})

test('a region, a tier or a whole offer that is gone is not written without --accept', async () => {
  const before = [
    row('pots', 'eu-tea-1', '10', { source }),
    row('pots', 'eu-tea-1', '8', { source, from: 50 }),
    row('pots', 'us-tea-1', '9', { source }),
  ]
  const region = await refresh(before, offers({ AmazonTeapot: { 'eu-tea-1': csvFile([pot('10')]) } }), { sources: earlier })
  expect(region).toMatchObject({ exitCode: 1, isWritten: false })
  expect(region.report).toContain('| `aws/teapots/pots` | eu-tea-1 | 50 | $8 |  |  |')
  expect(region.report).toContain('| `aws/teapots/pots` | us-tea-1 |  | $9 |  |  |')
  const nothing = offers({ AmazonKettle: { 'eu-tea-1': csvFile([], 'AmazonKettle') } })
  const offer = await refresh(before, nothing, { sources: earlier })
  expect(offer).toMatchObject({ exitCode: 1, isWritten: false })
  expect(offer.report).toContain('- **AmazonTeapot is not among the offers any more**')
  const never = await refresh([row('pots', 'eu-tea-1', '10')], nothing)
  expect(never).toMatchObject({ exitCode: 1, isWritten: false })
})

test('with --region the other regions keep their prices and the day that these are of', async () => {
  const { exitCode, rows, manifest, asked } = await refresh(
    [row('pots', 'eu-tea-1', '10', { source }), row('pots', 'us-tea-1', '9', { source })],
    offers({ AmazonTeapot: { 'eu-tea-1': csvFile([pot('10')]), 'us-tea-1': csvFile([pot('9')]) } }),
    { sources: earlier, args: ['--region', 'eu-tea-1'] },
  )
  expect(exitCode).toBe(0)
  expect(rows).toEqual([row('pots', 'eu-tea-1', '10', { source }), row('pots', 'us-tea-1', '9', { source: `${source}-2026-11-13` })])
  expect(manifest.sources[source]?.date).toBe('2026-11-20')
  expect(manifest.sources[`${source}-2026-11-13`]?.date).toBe('2026-11-13')
  expect(asked.filter(path => path.includes('us-tea-1'))).toEqual([])
  const all = await refresh(
    rows,
    offers({ AmazonTeapot: { 'eu-tea-1': csvFile([pot('10')]), 'us-tea-1': csvFile([pot('9', { regionCode: 'us-tea-1' })]) } }),
    {
      sources: manifest.sources,
    },
  )
  expect(all.rows.map(({ source: from }) => from)).toEqual([source, source])
  expect(Object.keys(all.manifest.sources)).toEqual([source, 'OLD'])
})

test('what is listed in two ways, or in another unit, is said and not used', async () => {
  const { rows, report, exitCode } = await refresh(
    [row('pots', 'eu-tea-1', '10')],
    offers({
      AmazonTeapot: {
        'eu-tea-1': csvFile([
          pot('10', { sku: 'ONE' }),
          pot('10.5', { sku: 'TWO' }),
          pot('0', { sku: 'FREE' }),
          { usageType: 'Cup-Hours', usd: '1', unit: 'Dozen|@teatime' },
          { usageType: 'Pour-Bytes', usd: 'much', unit: 'GB' },
          { usageType: 'Pressure.p3', usd: '2', from: '5', unit: 'MiBps-mo' },
          { usageType: 'Lid-Hours', usd: '2' },
          { usageType: 'Lid-Hours', usd: '0', from: '5' },
          { usageType: 'Pan-Hours', usd: '2' },
          { usageType: 'Pan-Hours', usd: '3' },
        ]),
      },
    }),
  )
  expect(exitCode).toBe(0)
  expect(rows).toEqual([row('pots', 'eu-tea-1', '10')])
  expect(report).toContain('### Not used: 6')
  expect(report).toContain('- aws/teapots/cups in eu-tea-1: it is listed per Dozen\\|@\u200bteatime, and the table has it per hours')
  expect(report).toContain('- aws/teapots/pots in eu-tea-1: 2 products differ: $10 and $10.5')
  expect(report).toContain('- aws/teapots/pours in eu-tea-1: its price is "much" from "0"')
  expect(report).toContain('- aws/teapots/pressure in eu-tea-1: its first tier starts at 5')
  expect(report).toContain('- aws/teapots/lids in eu-tea-1: it is free above a paid tier')
  expect(report).toContain('- aws/teapots/pans in eu-tea-1: it is listed at $2 and at $3')
})

const good = csvFile([pot('10'), pot('5', { sku: 'R', term: 'Reserved' })])
test.each([
  ['a connection that ends halfway', { cutAfter: good.length - 20, text: good }, 'cannot be read'],
  ['a file cut off within a row', good.slice(0, -20), 'was cut off within a row'],
  ['a file cut off between two fields', good.slice(0, good.lastIndexOf(',"Amazon Teapot"')), 'a row has 18 fields and not 19'],
  ['a file without prices', csvFile([]), 'has no prices'],
  ['a page instead of a file', '<html>\n<body>Please log in</body>\n</html>\n', 'it has no row of column names'],
  ['a table of something else', '"SKU","Colour"\n"A","red"\n', 'has no column termtype, startingrange'],
  ['the file of another offer', csvFile([pot('10')], 'AmazonKettle'), 'is the offer "AmazonKettle" and not AmazonTeapot'],
  ['a server that is out of order', { status: 503 }, 'the answer is 503'],
] as const)('nothing is written after %s', async (_, answer, message) => {
  const { exitCode, isWritten, told } = await refresh(
    [row('pots', 'eu-tea-1', '10')],
    offers({ AmazonTeapot: { 'ap-tea-1': csvFile([pot('1', { regionCode: 'ap-tea-1' })]), 'eu-tea-1': answer } }),
    { args: ['--accept'] },
  )
  expect({ exitCode, isWritten }).toEqual({ exitCode: 1, isWritten: false })
  expect(told).toContain('Nothing was written: ')
  expect(told).toContain(message)
})

const json = jsonFile([pot('10')])
test.each([
  ['cut off', json.slice(0, -3), 'was cut off'],
  ['of another kind', '[1, 2]', 'is not JSON at "[1, 2]"'],
  ['without products', '{"offerCode": "AmazonTeapot", "publicationDate": "2026-11-20T00:00:00Z"}', 'has no products'],
  ['broken within', json.replace('"attributes": {', '"attributes": {,'), 'is not JSON'],
] as const)('nothing is written after a JSON file that is %s', async (_, answer, message) => {
  const { exitCode, isWritten, told } = await refresh(
    [row('pots', 'eu-tea-1', '10')],
    offers({ AmazonTeapot: { 'eu-tea-1.json': answer } }),
    {
      args: ['--accept'],
    },
  )
  expect({ exitCode, isWritten }).toEqual({ exitCode: 1, isWritten: false })
  expect(told).toContain(message)
})

test('an index that is missing, is none, or leads elsewhere is said', async () => {
  const index = '/offers/v1.0/aws/index.json'
  expect((await refresh([], {})).told).toContain(`there is no ${index}`)
  expect((await refresh([], { [index]: 'tea' })).told).toContain(`${index} is not JSON`)
  expect((await refresh([], { [index]: '{"offers": {}}' })).told).toContain('lists no offers')
  const elsewhere = JSON.stringify({ offers: { AmazonTeapot: { currentRegionIndexUrl: '@127.0.0.1:9/x' } } })
  expect((await refresh([], { [index]: elsewhere })).told).toContain('@127.0.0.1:9/x is not a path of an offer')
})

test('rows that do not fit the table that they go into are not written', async () => {
  const { exitCode, isWritten, told } = await refresh(
    [row('pots', 'us-tea-1', '10', { unit: 'days' })],
    offers({ AmazonTeapot: { 'eu-tea-1': csvFile([pot('10')]) } }),
    { args: ['--accept'] },
  )
  expect({ exitCode, isWritten }).toEqual({ exitCode: 1, isWritten: false })
  expect(told).toContain('the unit is hours here and days elsewhere')
})

test('a download that fails is begun anew, and gives no price twice', async () => {
  const { asked, exitCode } = await refresh([], offers({ AmazonTeapot: { 'eu-tea-1': { status: 500 } } }))
  expect(exitCode).toBe(1)
  expect(asked.filter(path => path.endsWith('.csv'))).toHaveLength(3)
})

test('arguments that are wrong are said with what was probably meant', async () => {
  const wrong = async (...args: string[]) => {
    const { exitCode, told, isWritten } = await refresh([], {}, { args })
    expect({ exitCode, isWritten }).toEqual({ exitCode: 2, isWritten: false })
    return told
  }
  expect(await wrong('gcp')).toBe('error: say whose prices are to be refreshed: aws')
  expect(await wrong('--acept')).toBe('error: There is no flag --acept here\nhint: did you mean --accept?')
  expect(await wrong('--service', 'AmazonTeapod')).toBe(
    'error: There is no mapping for the offer AmazonTeapod\nhint: did you mean AmazonTeapot?',
  )
  expect(await wrong('--offer-url', 'ftp://tea')).toBe('error: --offer-url ftp://tea is not an http(s) address')
  const nowhere = await refresh([], offers({ AmazonTeapot: { 'eu-tea-1': csvFile([pot('1')]) } }), {
    args: ['--region', 'eu-tea-9'],
    mappings: [teapots],
  })
  expect(nowhere).toMatchObject({ exitCode: 1, isWritten: false })
  expect(nowhere.told).toContain('no offer has the region eu-tea-9')
})
